package dev.vitae.platform.test;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Scope;
import org.springframework.core.env.Environment;

import dev.vitae.platform.inbox.Listeners;

/** What tests may ask for. */
@TestConfiguration(proxyBeanMethods = false)
class TestBeans {
    @Bean
    TestTokens testTokens() {
        return new TestTokens(TestIssuer.running());
    }

    @Bean
    TestClient testClient(Environment environment, TestTokens tokens) {
        return new TestClient(environment, tokens);
    }

    @Bean
    RecordedEvents recordedEvents(@Value("${spring.kafka.bootstrap-servers}") String bootstrapServers) {
        return new RecordedEvents(bootstrapServers);
    }

    @Bean
    TellingEvents tellingEvents(@Value("${spring.kafka.bootstrap-servers}") String bootstrapServers) {
        return new TellingEvents(bootstrapServers);
    }

    /** A table of its own for each test that asks. */
    @Bean
    @Scope("prototype")
    AccessMatrix accessMatrix(ApplicationContext context, TestClient client, TestTokens tokens) {
        return new AccessMatrix(context, client, tokens);
    }

    /** A forgotten collection stops the start: no test of the service can pass by it. */
    @Bean
    SmartInitializingSingleton nothingForgotten(ApplicationContext context) {
        return () -> NothingForgotten.check(context);
    }

    @Bean
    FirstScrape firstScrape(ObjectProvider<PrometheusMeterRegistry> meters, ObjectProvider<Listeners> listeners) {
        return new FirstScrape(meters, listeners);
    }

    @Bean
    PageFields pageFields(TestClient client, Environment environment) {
        return new PageFields(client, environment);
    }

    @Bean
    Outages outages() {
        return new Outages(BackingServices.running());
    }
}
