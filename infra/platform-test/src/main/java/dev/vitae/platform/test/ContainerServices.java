package dev.vitae.platform.test;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** The real servers, in containers that Testcontainers removes when the JVM ends. */
final class ContainerServices implements BackingServices {
    private static final String MONGO = "mongo:8.0";
    private static final String KAFKA = "apache/kafka:4.2.0";

    private final MongoDBContainer mongo = new MongoDBContainer(MONGO);
    private final KafkaContainer kafka = new KafkaContainer(KAFKA).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
            .withEnv("KAFKA_SHARE_COORDINATOR_STATE_TOPIC_REPLICATION_FACTOR", "1")
            .withEnv("KAFKA_SHARE_COORDINATOR_STATE_TOPIC_MIN_ISR", "1");

    ContainerServices() {
        mongo.start();
        kafka.start();
    }

    @Override
    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public String mongoUri(String database) {
        return mongo.getReplicaSetUrl(database);
    }
}
