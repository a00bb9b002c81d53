package dev.vitae.profile.application;

import java.util.Optional;

import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import dev.vitae.contracts.ContractJson;
import dev.vitae.platform.outbox.States;
import dev.vitae.profile.domain.PersonalProfile;

/** One document per person; each change of it is told to the other services. */
@Component
final class StoredProfiles {
    /** The whole profile travels in one Kafka record, and a broker takes 1 MiB by default: half of it, to be safe. */
    static final int LARGEST = 512 * 1024;

    private final States states;

    StoredProfiles(States states) {
        this.states = states;
    }

    Optional<PersonalProfile> of(String owner) {
        return states.find(PersonalProfile.class, owner);
    }

    /** Empty: somebody was quicker, and there is one now. */
    Optional<PersonalProfile> make(PersonalProfile profile) {
        return states.insert(profile) ? of(profile.id()) : Optional.empty();
    }

    /** Empty: the profile is not at that version any more. */
    Optional<PersonalProfile> change(PersonalProfile profile) {
        Update update = new Update().set("content", profile.content())
                .set("preferences", profile.preferences())
                .set("consents", profile.consents())
                .set("updatedAt", profile.updatedAt());
        return states.change(PersonalProfile.class, at(profile.id(), profile.version()), update);
    }

    boolean delete(PersonalProfile profile) {
        return states.delete(PersonalProfile.class, at(profile.id(), profile.version()));
    }

    static int size(PersonalProfile profile) {
        return ContractJson.mapper().writeValueAsBytes(profile.content()).length;
    }

    private static Query at(String owner, long version) {
        return new Query(Criteria.where("_id").is(owner).and("version").is(version));
    }
}
