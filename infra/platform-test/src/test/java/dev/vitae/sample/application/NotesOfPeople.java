package dev.vitae.sample.application;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.vitae.platform.personal.PersonalData;

/** What is somebody's. */
@Configuration(proxyBeanMethods = false)
class NotesOfPeople {
    @Bean
    PersonalData personalNotes() {
        return PersonalData.in("note", "owner").shownAs("notes");
    }
}
