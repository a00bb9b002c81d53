package dev.vitae.generation.events;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import dev.vitae.contracts.event.JobPosted;
import dev.vitae.contracts.event.Topic;
import dev.vitae.generation.application.JobCopies;
import dev.vitae.platform.inbox.Incoming;

/** Keeps the copies of jobs. */
@Component
final class JobListener {
    private final JobCopies jobs;

    JobListener(JobCopies jobs) {
        this.jobs = jobs;
    }

    @KafkaListener(topics = Topic.Names.JOB_POSTED)
    void on(Incoming<JobPosted> incoming) {
        JobPosted job = incoming.event();
        if (job == null) {
            jobs.closed(incoming.key(), incoming.version());
        } else {
            jobs.heard(job);
        }
    }
}
