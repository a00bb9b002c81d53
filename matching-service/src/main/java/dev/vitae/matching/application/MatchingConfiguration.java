package dev.vitae.matching.application;

import com.mongodb.client.model.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.vitae.platform.mongo.DeclaredIndex;
import dev.vitae.platform.purge.Purge;

/** The indexes of what is stored, and what expires of it. */
@Configuration(proxyBeanMethods = false)
class MatchingConfiguration {
    @Bean
    DeclaredIndex jobsByTime() {
        return DeclaredIndex.of("jobs", Indexes.descending("postedAt", "_id"));
    }

    @Bean
    DeclaredIndex jobsByLastDay() {
        return DeclaredIndex.of("jobs", Indexes.ascending("closedAt", "validThrough"));
    }

    @Bean
    DeclaredIndex scoresOfResume() {
        return DeclaredIndex.of("scores", Indexes.ascending("resumeId"));
    }

    @Bean
    Purge removedScores() {
        return new Purge("scores", "expiresAt");
    }
}
