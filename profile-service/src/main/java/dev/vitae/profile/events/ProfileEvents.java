package dev.vitae.profile.events;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.vitae.contracts.event.ProfileUpdated;
import dev.vitae.platform.outbox.StateOf;
import dev.vitae.profile.domain.PersonalProfile;

/** Every change of a profile is told as the whole profile; its end as a tombstone. */
@Configuration(proxyBeanMethods = false)
class ProfileEvents {
    @Bean
    StateOf<PersonalProfile> profileUpdated() {
        return new StateOf<>(PersonalProfile.class, ProfileEvents::told);
    }

    private static ProfileUpdated told(PersonalProfile profile) {
        return new ProfileUpdated(profile.id(), profile.version(), profile.content(), profile.preferences(),
                profile.consents(), profile.updatedAt());
    }
}
