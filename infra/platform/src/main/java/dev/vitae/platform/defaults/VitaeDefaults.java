package dev.vitae.platform.defaults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

import dev.vitae.platform.kafka.BrokerSignIn;

/**
 * Puts {@code vitae-defaults.properties} below everything that a service, its environment or its tests say, so that a
 * service's own file holds its name, its port and little more. A few values depend on others and are worked out here.
 */
final class VitaeDefaults implements EnvironmentPostProcessor, Ordered {
    static final String NAME = "vitae-defaults";
    private static final int MANAGEMENT_OFFSET = 10_000;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getPropertySources().contains(NAME)) {
            return;
        }
        Map<String, Object> defaults = new LinkedHashMap<>();
        read().forEach((name, value) -> defaults.put((String) name, value));
        defaults.put("management.server.port", managementPort(environment));
        addJsonLogs(environment, defaults);
        addExport(environment, defaults);
        addBrokerSignIn(environment, defaults);
        environment.getPropertySources().addLast(new MapPropertySource(NAME, defaults));
    }

    /** After the files of the service have been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    private static Properties read() {
        try {
            return PropertiesLoaderUtils.loadProperties(new ClassPathResource("vitae-defaults.properties"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Never the service's own port: the actuator has no sign-in. */
    private static int managementPort(Environment environment) {
        int port = environment.getProperty("server.port", Integer.class, 8080);
        return port <= 0 ? 0 : port + MANAGEMENT_OFFSET;
    }

    /** {@code VITAE_LOGS=json} for machines that collect logs; people read text. */
    private static void addJsonLogs(Environment environment, Map<String, Object> defaults) {
        if ("json".equalsIgnoreCase(environment.getProperty("vitae.logs"))) {
            defaults.put("logging.structured.format.console", "ecs");
        }
    }

    /**
     * {@code vitae.kafka.user} and {@code vitae.kafka.password} sign in to a broker that knows its users; without them
     * the broker is taken to be open. Other ways (TLS, SCRAM) are Kafka's own settings, {@code spring.kafka.properties.*}.
     */
    private static void addBrokerSignIn(Environment environment, Map<String, Object> defaults) {
        String user = environment.getProperty("vitae.kafka.user", "");
        if (!user.isBlank()) {
            BrokerSignIn.with(user, environment.getRequiredProperty("vitae.kafka.password").strip())
                    .forEach((name, value) -> defaults.put("spring.kafka.properties." + name, value));
        }
    }

    /** {@code VITAE_OTLP_ENDPOINT=http://collector:4318} sends traces and metrics there; without it nothing is sent. */
    private static void addExport(Environment environment, Map<String, Object> defaults) {
        String endpoint = environment.getProperty("vitae.otlp.endpoint", "");
        defaults.put("management.otlp.metrics.export.enabled", !endpoint.isBlank());
        if (!endpoint.isBlank()) {
            defaults.put("management.otlp.metrics.export.url", endpoint + "/v1/metrics");
            defaults.put("management.opentelemetry.tracing.export.otlp.endpoint", endpoint + "/v1/traces");
        }
    }
}
