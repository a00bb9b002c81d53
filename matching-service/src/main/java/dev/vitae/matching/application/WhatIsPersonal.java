package dev.vitae.matching.application;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import dev.vitae.matching.domain.Job;
import dev.vitae.platform.outbox.States;
import dev.vitae.platform.personal.PersonalData;

/** What goes into a person's archive and goes with their account. */
@Configuration(proxyBeanMethods = false)
class WhatIsPersonal {
    private static final String OWNER = "ownerId";

    @Bean
    PersonalData personalCopiesOfProfiles() {
        return PersonalData.in("profiles", "_id").shownAs("profile-copy");
    }

    /** The other services hear a tombstone, and the newest record of the topic is one. */
    @Bean
    PersonalData personalJobs(States states) {
        return PersonalData.in("jobs", OWNER)
                .erasedBy(owner -> states.forget(Job.class, new Query(Criteria.where(OWNER).is(owner))));
    }

    @Bean
    PersonalData personalScores() {
        return PersonalData.in("scores", OWNER);
    }

    @Bean
    PersonalData personalDeletedResumes() {
        return PersonalData.in("gone_resumes", OWNER).shownAs("deleted-resumes");
    }
}
