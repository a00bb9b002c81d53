package dev.vitae.platform.idempotency;

import java.time.Clock;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

import dev.vitae.platform.personal.PersonalData;
import dev.vitae.platform.purge.Purge;

/** Idempotent creation, and the purge of its keys after a day. */
@AutoConfiguration(after = {DataMongoAutoConfiguration.class, JacksonAutoConfiguration.class})
@ConditionalOnBean(JsonMapper.class)
final class IdempotencyAutoConfiguration {
    @Bean
    IdempotentCreation idempotentCreation(MongoOperations mongo, JsonMapper json) {
        return new IdempotentCreation(new KeyRecords(mongo, Clock.systemUTC()), new Answers(json));
    }

    @Bean
    Purge expiredIdempotencyKeys() {
        return new Purge(KeyRecords.COLLECTION, KeyRecords.EXPIRES_AT);
    }

    /** An answer may repeat what was sent. */
    @Bean
    PersonalData rememberedAnswers() {
        return PersonalData.in(KeyRecords.COLLECTION, KeyRecords.OWNER)
                .notShown("Answers that you were given in the last 24 hours; what they tell of is here.");
    }
}
