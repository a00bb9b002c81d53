package dev.vitae.gateway.events;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import dev.vitae.contracts.event.ErasureConfirmed;
import dev.vitae.contracts.event.Topic;
import dev.vitae.gateway.account.ErasingAccounts;
import dev.vitae.platform.inbox.Incoming;

/** Gathers the services' confirmations. */
@Component
final class ErasureConfirmedListener {
    private final ErasingAccounts erasing;

    ErasureConfirmedListener(ErasingAccounts erasing) {
        this.erasing = erasing;
    }

    @KafkaListener(topics = Topic.Names.ERASURE_CONFIRMED)
    void on(Incoming<ErasureConfirmed> confirmed) {
        erasing.confirmed(confirmed.required());
    }
}
