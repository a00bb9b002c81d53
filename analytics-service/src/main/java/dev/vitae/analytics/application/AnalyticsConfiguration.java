package dev.vitae.analytics.application;

import com.mongodb.client.model.Indexes;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.vitae.platform.mongo.DeclaredIndex;
import dev.vitae.platform.purge.Purge;

/** The indexes of what is stored, and when it goes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Prices.class)
class AnalyticsConfiguration {
    @Bean
    DeclaredIndex daysOfAnOwner() {
        return DeclaredIndex.of(Tally.COLLECTION, Indexes.ascending("owner", "day"));
    }

    @Bean
    DeclaredIndex daysOfAll() {
        return DeclaredIndex.of(Tally.COLLECTION, Indexes.ascending("day"));
    }

    @Bean
    DeclaredIndex requestsByAge() {
        return DeclaredIndex.of(OpenRequests.COLLECTION, Indexes.ascending("answered", "requestedAt"));
    }

    @Bean
    DeclaredIndex requestsOfAnOwner() {
        return DeclaredIndex.of(OpenRequests.COLLECTION, Indexes.ascending("owner"));
    }

    @Bean
    Purge forgottenRequests() {
        return new Purge(OpenRequests.COLLECTION, OpenRequests.EXPIRES_AT);
    }
}
