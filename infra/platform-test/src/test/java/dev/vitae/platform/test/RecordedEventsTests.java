package dev.vitae.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;

import dev.vitae.contracts.ContractJson;
import dev.vitae.contracts.event.JobClosed;
import dev.vitae.contracts.event.Topic;
import dev.vitae.sample.SampleApplication;

/** A test sees what was sent, under its key, in order. */
@VitaeTest(classes = SampleApplication.class)
class RecordedEventsTests {
    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    RecordedEvents events;

    @Test
    void waitsForWhatArrivesUnderAKey() throws Exception {
        String id = "job-" + UUID.randomUUID();
        JobClosed sent = new JobClosed(id, "rachel", Instant.parse("2026-01-02T03:04:05Z"));
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(Topic.JOB_CLOSED.topicName(), id,
                ContractJson.mapper().writeValueAsBytes(sent));
        record.headers().add("ce_type", Topic.JOB_CLOSED.type().getBytes(StandardCharsets.UTF_8));
        kafka.send(record).get();
        kafka.send(Topic.JOB_POSTED.topicName(), id, null).get();

        assertThat(events.await(JobClosed.class, id)).isEqualTo(sent);
        assertThat(events.await(Topic.JOB_CLOSED, id).headers()).containsEntry("ce_type", Topic.JOB_CLOSED.type());
        assertThat(events.await(Topic.JOB_POSTED, id).tombstone()).isTrue();
        assertThat(events.all(Topic.JOB_CLOSED, "another")).isEmpty();
    }
}
