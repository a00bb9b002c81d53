package dev.vitae.analytics.application;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.vitae.platform.personal.PersonalData;

/** What goes into a person's archive and goes with their account. */
@Configuration(proxyBeanMethods = false)
class WhatIsPersonal {
    @Bean
    PersonalData personalDays() {
        return PersonalData.in(Tally.COLLECTION, "owner");
    }

    @Bean
    PersonalData personalOpenRequests() {
        return PersonalData.in(OpenRequests.COLLECTION, "owner");
    }
}
