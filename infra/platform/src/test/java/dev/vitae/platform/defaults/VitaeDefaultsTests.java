package dev.vitae.platform.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** A service says little; what it says counts. */
class VitaeDefaultsTests {
    @Test
    void theActuatorHasAPortOfItsOwn() {
        assertThat(with(Map.of("server.port", "8081")).getProperty("management.server.port")).isEqualTo("18081");
        assertThat(with(Map.of("server.port", "0")).getProperty("management.server.port")).isEqualTo("0");
        assertThat(with(Map.of()).getProperty("management.server.port")).isEqualTo("18080");
    }

    @Test
    void whatAServiceSaysCounts() {
        StandardEnvironment environment = with(Map.of("spring.threads.virtual.enabled", "false",
                "management.server.port", "9"));
        assertThat(environment.getProperty("spring.threads.virtual.enabled")).isEqualTo("false");
        assertThat(environment.getProperty("management.server.port")).isEqualTo("9");
        assertThat(environment.getProperty("server.shutdown")).isEqualTo("graceful");
    }

    @Test
    void logsAreTextUnlessJsonIsAskedFor() {
        assertThat(with(Map.of()).getProperty("logging.structured.format.console")).isNull();
        assertThat(with(Map.of("vitae.logs", "json")).getProperty("logging.structured.format.console"))
                .isEqualTo("ecs");
    }

    @Test
    void nothingIsSentAnywhereUnlessAnEndpointIsNamed() {
        StandardEnvironment silent = with(Map.of());
        assertThat(silent.getProperty("management.otlp.metrics.export.enabled")).isEqualTo("false");
        assertThat(silent.getProperty("management.opentelemetry.tracing.export.otlp.endpoint")).isNull();
        StandardEnvironment sending = with(Map.of("vitae.otlp.endpoint", "http://127.0.0.1:4318"));
        assertThat(sending.getProperty("management.otlp.metrics.export.enabled")).isEqualTo("true");
        assertThat(sending.getProperty("management.opentelemetry.tracing.export.otlp.endpoint"))
                .isEqualTo("http://127.0.0.1:4318/v1/traces");
    }

    @Test
    void signsInToABrokerThatKnowsItsUsers() {
        assertThat(with(Map.of()).getProperty("spring.kafka.properties.security.protocol")).isNull();
        StandardEnvironment known = with(
                Map.of("vitae.kafka.user", "profile-service", "vitae.kafka.password", "a\"b\n"));
        assertThat(known.getProperty("spring.kafka.properties.security.protocol")).isEqualTo("SASL_PLAINTEXT");
        assertThat(known.getProperty("spring.kafka.properties.sasl.jaas.config"))
                .endsWith(" required username=\"profile-service\" password=\"a\\\"b\";");
    }

    private static StandardEnvironment with(Map<String, Object> service) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("service", service));
        new VitaeDefaults().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
