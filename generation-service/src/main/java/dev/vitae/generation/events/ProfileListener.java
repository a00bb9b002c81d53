package dev.vitae.generation.events;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import dev.vitae.contracts.event.ProfileUpdated;
import dev.vitae.contracts.event.Topic;
import dev.vitae.generation.application.ProfileCopies;
import dev.vitae.platform.inbox.Incoming;

/** Keeps the copies of profiles. */
@Component
final class ProfileListener {
    private final ProfileCopies profiles;

    ProfileListener(ProfileCopies profiles) {
        this.profiles = profiles;
    }

    @KafkaListener(topics = Topic.Names.PROFILE_UPDATED)
    void on(Incoming<ProfileUpdated> incoming) {
        ProfileUpdated profile = incoming.event();
        if (profile == null) {
            profiles.gone(incoming.key(), incoming.version());
        } else {
            profiles.heard(profile);
        }
    }
}
