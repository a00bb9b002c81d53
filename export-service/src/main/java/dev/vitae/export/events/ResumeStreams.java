package dev.vitae.export.events;

import java.util.function.Consumer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

import dev.vitae.contracts.event.ResumeChanged;
import dev.vitae.contracts.event.ResumeGenerated;
import dev.vitae.contracts.event.ResumeRequested;
import dev.vitae.export.application.MakingFiles;
import dev.vitae.platform.inbox.IncomingEvents;

/** What comes in, each stream by a function of its name; {@code application.yaml} binds them to the topics. */
@Configuration(proxyBeanMethods = false)
class ResumeStreams {

    @Bean
    Consumer<Message<byte[]>> resumeRequested(MakingFiles files) {
        return message -> {
            ResumeRequested event = IncomingEvents.read(message, ResumeRequested.class).required();
            files.requested(event.resumeId(), event.ownerId());
        };
    }

    @Bean
    Consumer<Message<byte[]>> resumeGenerated(MakingFiles files) {
        return message -> files.generated(IncomingEvents.read(message, ResumeGenerated.class).required());
    }

    @Bean
    Consumer<Message<byte[]>> resumeChanged(MakingFiles files) {
        return message -> {
            ResumeChanged event = IncomingEvents.read(message, ResumeChanged.class).required();
            switch (event.change()) {
                case ResumeChanged.Failed failed -> files.failed(event.resumeId(), event.ownerId(), failed.detail());
                case ResumeChanged.Deleted _ -> files.deleted(event.resumeId(), event.ownerId());
                case ResumeChanged.VariantMade _ -> {
                    // The variant is a resume of its own and is heard of as one.
                }
            }
        };
    }
}
