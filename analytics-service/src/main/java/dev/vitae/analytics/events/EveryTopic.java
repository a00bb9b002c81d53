package dev.vitae.analytics.events;

import java.util.function.Consumer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

import dev.vitae.analytics.application.Tally;
import dev.vitae.contracts.event.Event;
import dev.vitae.platform.inbox.IncomingEvents;

/** Takes every topic in by one function binding; `application.yaml` names the topics. */
@Configuration(proxyBeanMethods = false)
class EveryTopic {
    @Bean
    Consumer<Message<byte[]>> count(Tally tally) {
        return message -> tally.count(IncomingEvents.read(message, Event.class));
    }
}
