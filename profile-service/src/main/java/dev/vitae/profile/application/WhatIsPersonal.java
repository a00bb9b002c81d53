package dev.vitae.profile.application;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import dev.vitae.platform.outbox.States;
import dev.vitae.platform.personal.PersonalData;
import dev.vitae.profile.domain.PersonalProfile;

/** What goes into a person's archive and goes with their account. */
@Configuration(proxyBeanMethods = false)
class WhatIsPersonal {
    /** The other services hear a tombstone, and the newest record of the topic is one. */
    @Bean
    PersonalData personalProfiles(States states) {
        return PersonalData.in("profiles", "_id")
                .shownAs("profile")
                .erasedBy(owner -> states.forget(PersonalProfile.class,
                        new Query(Criteria.where("_id").is(owner))));
    }
}
