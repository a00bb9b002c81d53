package dev.vitae.platform.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;

import dev.vitae.platform.outbox.StateOf;

/** A service as any other, without HTTP: everything the platform brings, on the servers of the tests. */
public final class Service implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Service(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Started with these beans beside the platform's, on its own database and consumer groups. */
    public static Service start(String name, List<Class<?>> beans, String... properties) {
        return start(name, Servers.mongo().connectionString(), Servers.broker().bootstrapServers(), beans, properties);
    }

    public static Service start(String name, String mongo, String broker, List<Class<?>> beans, String... properties) {
        Map<String, Object> all = new LinkedHashMap<>(Map.of("spring.application.name", name,
                "spring.mongodb.uri", mongo + "/" + name,
                "spring.kafka.bootstrap-servers", broker,
                // Short enough to wait for in a test; the proportions are those of the defaults.
                "vitae.outbox.lease", "4s",
                "vitae.outbox.delivery-timeout", "1500ms",
                "vitae.outbox.scan", "500ms",
                "spring.main.banner-mode", "off"));
        Arrays.stream(properties).forEach(property -> all.put(property.substring(0, property.indexOf('=')),
                property.substring(property.indexOf('=') + 1)));
        List<Class<?>> sources = new ArrayList<>(List.of(Base.class));
        sources.addAll(beans);
        List<String> arguments = all.entrySet().stream().map(one -> "--" + one.getKey() + "=" + one.getValue())
                .toList();
        SpringApplication application = new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
                .web(WebApplicationType.NONE)
                .build();
        return new Service(application.run(arguments.toArray(String[]::new)));
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public <T> ObjectProvider<T> all(Class<T> type) {
        return context.getBeanProvider(type);
    }

    public MongoTemplate mongo() {
        return get(MongoTemplate.class);
    }

    /** Value of a counter or gauge, added up over the tags not named; fails when it was never registered. */
    public double metric(String name, String... tags) {
        return get(MeterRegistry.class).get(name).tags(tags).meters().stream()
                .mapToDouble(meter -> meter.measure().iterator().next().getValue()).sum();
    }

    @Override
    public void close() {
        context.close();
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Base {

        @Bean
        StateOf<Trial> trials() {
            return new StateOf<>(Trial.class, Trial::told);
        }
    }
}
