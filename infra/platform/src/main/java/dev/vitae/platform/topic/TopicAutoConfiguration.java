package dev.vitae.platform.topic;

import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;

/** Makes the topics at the start of every service that speaks to the broker. */
@AutoConfiguration(afterName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@ConditionalOnBean(KafkaAdmin.class)
@ConditionalOnBooleanProperty(name = "vitae.topics.create", matchIfMissing = true)
@EnableConfigurationProperties(TopicProperties.class)
final class TopicAutoConfiguration {

    @Bean
    TopicCreation topicCreation(KafkaAdmin kafka, TopicProperties properties) {
        Map<String, Object> settings = new HashMap<>(kafka.getConfigurationProperties());
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "5000");
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "4000");
        return new TopicCreation(() -> Admin.create(settings), properties);
    }
}
