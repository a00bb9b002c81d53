package dev.vitae.platform.personal;

import org.springframework.kafka.annotation.KafkaListener;

import dev.vitae.contracts.event.AccountErased;
import dev.vitae.contracts.event.Topic;
import dev.vitae.platform.inbox.Incoming;

/** Takes the order to erase a person. */
final class AccountErasedListener {
    private final ErasingPeople erasing;

    AccountErasedListener(ErasingPeople erasing) {
        this.erasing = erasing;
    }

    /** In a group of its own: a service may listen to the topic for another reason too, and both must hear each order. */
    @KafkaListener(topics = Topic.Names.ACCOUNT_ERASED, groupId = "${vitae.inbox.group:${spring.application.name:vitae}}-erasure")
    void on(Incoming<AccountErased> order) {
        erasing.erase(order.required().ownerId());
    }
}
