package dev.vitae.generation.application;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.vitae.platform.personal.PersonalData;

/** What goes into a person's archive and goes with their account. */
@Configuration(proxyBeanMethods = false)
class WhatIsPersonal {
    private static final String OWNER = "ownerId";

    /** Facts that wait in them go too: nobody needs to hear more of this person. */
    @Bean
    PersonalData personalResumes() {
        return PersonalData.in("resumes", OWNER);
    }

    @Bean
    PersonalData personalVersions() {
        return PersonalData.in("resume_versions", OWNER).shownAs("versions");
    }

    @Bean
    PersonalData personalCopiesOfProfiles() {
        return PersonalData.in("profiles", "_id").shownAs("profile-copy");
    }

    /** Of the jobs that they posted themselves. */
    @Bean
    PersonalData personalCopiesOfJobs() {
        return PersonalData.in("jobs", OWNER).shownAs("job-copies");
    }
}
