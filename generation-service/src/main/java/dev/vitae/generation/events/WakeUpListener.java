package dev.vitae.generation.events;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import dev.vitae.contracts.event.ResumeRequested;
import dev.vitae.contracts.event.Topic;
import dev.vitae.generation.application.WritingResume;
import dev.vitae.platform.inbox.Incoming;

/** Works on a request when its record arrives; the database says whether there is still something to do. */
@Component
final class WakeUpListener {
    private final WritingResume writing;

    WakeUpListener(WritingResume writing) {
        this.writing = writing;
    }

    @KafkaListener(containerFactory = "workQueue", topics = Topic.Names.RESUME_REQUESTED, groupId = "${vitae.inbox.group:${spring.application.name}}-workers")
    void on(Incoming<ResumeRequested> incoming) {
        writing.work(incoming.key());
    }
}
