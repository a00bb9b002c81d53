package dev.vitae.platform.personal;

import java.time.Clock;
import java.time.Duration;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

import dev.vitae.platform.erasure.ErasedOwners;
import dev.vitae.platform.outbox.Facts;

/** Archive and erasure, from what the service's {@link PersonalData} beans say. */
@AutoConfiguration(afterName = {"dev.vitae.platform.erasure.ErasureAutoConfiguration",
    "dev.vitae.platform.outbox.OutboxAutoConfiguration"})
@ConditionalOnBean(Facts.class)
final class PersonalDataAutoConfiguration {
    @Bean
    ErasingPeople erasingPeople(ErasedOwners registry, ObjectProvider<PersonalData> collections, MongoOperations mongo,
            Facts facts, @Value("${spring.application.name:vitae}") String service,
            @Value("${vitae.erasure.again:2m}") Duration again) {
        return new ErasingPeople(registry, collections.orderedStream().toList(), mongo, facts,
                new ErasingPeople.Settings(service, again), Clock.systemUTC());
    }

    @Bean
    AccountErasedListener accountErasedListener(ErasingPeople erasing) {
        return new AccountErasedListener(erasing);
    }

    @Bean
    PersonalArchive personalArchive(ObjectProvider<PersonalData> collections, MongoOperations mongo) {
        return new PersonalArchive(collections.orderedStream().toList(), mongo);
    }

    /** Not at the gateway: what it serves can be reached from outside. */
    @Bean
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    @ConditionalOnBooleanProperty(name = "vitae.archive.served", matchIfMissing = true)
    ArchiveController archiveController(PersonalArchive archive) {
        return new ArchiveController(archive);
    }

    @Bean
    Impersonal erasedOwnersAreNobodys() {
        return new Impersonal("erased_owners", "ids of people who no longer exist anywhere");
    }

    @Bean
    Impersonal erasuresAreNobodys() {
        return new Impersonal(Erasure.COLLECTION, "ids of people who no longer exist anywhere, and numbers");
    }

    @Bean
    Impersonal schemaOfTheDatabase() {
        return new Impersonal("meta", "the shape of what is stored");
    }

    @Bean
    Impersonal outboxSendersAreNobodys() {
        return new Impersonal("outbox_senders", "names of collections");
    }
}
