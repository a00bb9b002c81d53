package dev.vitae.matching.application;

import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.vitae.contracts.event.ProfileUpdated;
import dev.vitae.platform.inbox.Copies;
import dev.vitae.platform.inbox.Incoming;

/** Keeps matching's own copy of every profile, so that a match never has to ask another service. */
@Component
public class KeepingProfiles {
    private final Copies copies;

    KeepingProfiles(Copies copies) {
        this.copies = copies;
    }

    /** A person's profile as it was last heard of; empty: never, or it is gone. */
    Optional<ProfileUpdated> of(String person) {
        return copies.find(ProfileCopy.class, person).map(ProfileCopy::profile);
    }

    public void keep(Incoming<ProfileUpdated> heard) {
        ProfileUpdated profile = heard.event();
        if (profile == null) {
            copies.gone(ProfileCopy.class, heard.key(), heard.version());
        } else {
            copies.keepNewest(new ProfileCopy(heard.key(), heard.key(), heard.version(), profile), heard.key(),
                    heard.version());
        }
    }
}
