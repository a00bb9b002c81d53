package dev.vitae.gateway.stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;

import dev.vitae.local.mongo.EmbeddedMongo;
import dev.vitae.platform.observability.Measurement;

/** A running gateway with everything real around it. Settings are added before {@link #start}. */
public final class Stage implements AutoCloseable {

    public final StandInProvider provider = new StandInProvider();

    public final EmbeddedMongo database = EmbeddedMongo.inMemory();

    public final Map<String, StandInService> services = new LinkedHashMap<>();

    private final Map<String, String> settings = new LinkedHashMap<>();

    private final Class<?> application;

    private ConfigurableApplicationContext context;

    @SuppressWarnings("NullAway.Init")
    public Stage(Class<?> application) {
        this.application = application;
        for (String name : List.of("profile", "generation", "matching", "export", "analytics")) {
            StandInService service = new StandInService(name);
            services.put(name, service);
            with("vitae.services." + name, service.address());
        }
        with("server.port", "0");
        with("management.server.port", "0");
        with("spring.mongodb.uri", database.connectionString() + "/gateway");
        with("vitae.gateway.sign-in.issuer", provider.issuer());
        with("vitae.gateway.sign-in.client-secret", StandInProvider.SECRET);
        with("spring.kafka.bootstrap-servers", "127.0.0.1:9");
        // Nobody is there: the start need not wait.
        with("vitae.topics.patience", "0s");
    }

    public Stage with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    public Stage start() {
        List<String> arguments = new ArrayList<>();
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        context = new SpringApplicationBuilder(application).run(arguments.toArray(String[]::new));
        return this;
    }

    public void restart() {
        SpringApplication.exit(context);
        start();
    }

    public StandInService service(String name) {
        StandInService service = services.get(name);
        if (service == null) {
            throw new IllegalArgumentException(name);
        }
        return service;
    }

    public MongoOperations mongo() {
        return context.getBean(MongoOperations.class);
    }

    /** One of the gateway's own numbers, looked up now. */
    public double measured(String name, String... tags) throws Exception {
        context.getBean("accountNumbers", Measurement.class).take();
        return context.getBean(MeterRegistry.class).get("vitae.gateway." + name).tags(tags).gauge().value();
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public String gateway() {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public String management() {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.management.port");
    }

    public Browser browser() {
        return new Browser(gateway());
    }

    @Override
    public void close() {
        SpringApplication.exit(context);
        services.values().forEach(StandInService::close);
        provider.close();
        database.close();
    }
}
