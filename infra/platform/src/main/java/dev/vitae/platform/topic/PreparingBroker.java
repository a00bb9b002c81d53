package dev.vitae.platform.topic;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.kafka.core.KafkaAdmin;

import dev.vitae.platform.kafka.BrokerSignIn;

/**
 * Makes a broker ready before the services come, once and again after each change: what each service may do, and
 * all topics. For a broker that lets nobody do anything by itself; the services then run with {@code VITAE_TOPICS_CREATE=false}.
 *
 * <p>
 * {@code PreparingBroker BOOTSTRAP_SERVERS USER PASSWORD_FILE}; the user is one that may do everything.
 */
public final class PreparingBroker {

    private static final Logger log = LoggerFactory.getLogger(PreparingBroker.class);

    private PreparingBroker() {}

    public static void main(String[] args) throws Exception {
        logLikeAService();
        Map<String, Object> settings = new HashMap<>(
                BrokerSignIn.with(args[1], BrokerSignIn.passwordIn(Path.of(args[2]))));
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, args[0]);
        prepare(settings, Right.all());
    }

    static void prepare(Map<String, Object> settings, List<Right> rights) throws Exception {
        try (Admin admin = Admin.create(settings)) {
            int granted = Granting.grant(admin, rights);
            log.info("{} rights of {} services are granted", granted, Right.SERVICES.size());
        }
        TopicProperties topics = new Binder(new MapConfigurationPropertySource(Map.of("vitae.topics.patience", "60s",
                "vitae.topics.replicas", System.getenv().getOrDefault("VITAE_TOPICS_REPLICAS", "1"))))
                .bindOrCreate("vitae.topics", TopicProperties.class);
        TopicCreation creation = new TopicAutoConfiguration().topicCreation(new KafkaAdmin(settings), topics);
        creation.start();
        creation.stop();
        try (Admin admin = Admin.create(settings)) {
            admin.describeTopics(rights.stream().map(right -> right.topic().deadLetters()).toList())
                    .allTopicNames()
                    .get();
        }
        log.info("{} topics and their dead-letter topics are there", rights.size());
    }

    /** As our services log; without it everything would be told. */
    private static void logLikeAService() {
        LoggingSystem logging = LoggingSystem.get(PreparingBroker.class.getClassLoader());
        logging.beforeInitialize();
        logging.initialize(new LoggingInitializationContext(new StandardEnvironment()), null, null);
        logging.setLogLevel("org.apache.kafka", LogLevel.WARN);
    }
}
