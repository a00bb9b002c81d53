package dev.vitae.platform.test;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Backing services of a test: {@code @Import(Backends.class)}, or {@link VitaeTest} which does it.
 *
 * <p>One broker and one database server serve all contexts of the JVM; each context has a database and a consumer group
 * of its own. Topics are shared, so a test speaks of things under ids that it made itself.
 *
 * <p>By default both run in this JVM, embedded. {@code -Dbackends=containers} runs the same tests on MongoDB and Kafka in
 * containers; that needs a Docker that can pull images, and has not been run where these lines were written.
 */
public final class Backends implements ImportSelector, EnvironmentAware {
    private static final String INLINED_IN_TEST = "Inlined Test Properties";

    private @Nullable Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    /** Runs before the auto-configurations look at the settings. */
    @Override
    public String[] selectImports(AnnotationMetadata importing) {
        if (environment instanceof ConfigurableEnvironment configurable) {
            add(configurable.getPropertySources(), settings());
        }
        return new String[]{TestBeans.class.getName()};
    }

    private static Map<String, Object> settings() {
        BackingServices services = BackingServices.running();
        String own = "t" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("spring.mongodb.uri", services.mongoUri(own));
        settings.put("spring.mongodb.database", own);
        settings.put("spring.kafka.bootstrap-servers", services.bootstrapServers());
        settings.put("vitae.inbox.group", own);
        settings.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", TestIssuer.running().issuer());
        settings.put("spring.lifecycle.timeout-per-shutdown-phase", "5s");
        return settings;
    }

    private static void add(MutablePropertySources sources, Map<String, Object> settings) {
        MapPropertySource backends = new MapPropertySource("backends", settings);
        if (sources.contains(INLINED_IN_TEST)) {
            sources.addAfter(INLINED_IN_TEST, backends);
        } else {
            sources.addFirst(backends);
        }
    }
}
