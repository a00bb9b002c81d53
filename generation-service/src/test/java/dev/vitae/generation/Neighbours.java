package dev.vitae.generation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.kafka.core.KafkaTemplate;

import dev.vitae.contracts.ContractJson;
import dev.vitae.contracts.event.Consents;
import dev.vitae.contracts.event.Event;
import dev.vitae.contracts.event.EventHeaders;
import dev.vitae.contracts.event.JobPosted;
import dev.vitae.contracts.event.Preferences;
import dev.vitae.contracts.event.ProfileUpdated;
import dev.vitae.contracts.event.Topic;
import dev.vitae.contracts.resume.ResumeDocument;
import dev.vitae.generation.domain.writing.Samples;

/** Says what the other services would say. */
@TestComponent
public final class Neighbours {
    private final KafkaTemplate<String, byte[]> kafka;

    public Neighbours(KafkaTemplate<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    public void profile(String owner, long version) {
        profile(owner, version, Samples.profile());
    }

    public void profile(String owner, long version, ResumeDocument content) {
        send(Topic.PROFILE_UPDATED, owner, version,
                new ProfileUpdated(owner, version, content, Preferences.none(), Consents.none(), Instant.now()));
    }

    public void profileGone(String owner, long version) {
        send(Topic.PROFILE_UPDATED, owner, version, null);
    }

    /** A posting for a backend engineer. */
    public void job(String jobId, String poster, boolean open) {
        send(Topic.JOB_POSTED, poster, 1, new JobPosted(jobId, poster, 1, open, "Senior Backend Engineer", "Nordlicht",
                null, null, "en", Samples.posting(), List.of(), Instant.now(), null, null));
    }

    public void jobClosed(String jobId, String poster) {
        send(Topic.JOB_POSTED, jobId, poster, 2, null);
    }

    public void again(Event event) {
        send(Topic.of(event.getClass()), event.ownerId(), 0, event);
    }

    private void send(Topic topic, String owner, long version, @Nullable Event event) {
        send(topic, event == null ? owner : event.key(), owner, version, event);
    }

    private void send(Topic topic, String key, String owner, long version, @Nullable Event event) {
        ProducerRecord<String, byte[]> sent = new ProducerRecord<>(topic.topicName(), key,
                event == null ? null : ContractJson.mapper().writeValueAsBytes(event));
        header(sent, EventHeaders.SPEC_VERSION, "1.0");
        header(sent, EventHeaders.ID, UUID.randomUUID().toString());
        header(sent, EventHeaders.TYPE, topic.type());
        header(sent, EventHeaders.SOURCE, "/neighbours");
        header(sent, EventHeaders.TIME, Instant.now().toString());
        header(sent, EventHeaders.SUBJECT, sent.key());
        header(sent, EventHeaders.OWNER, owner);
        header(sent, EventHeaders.CONTENT_TYPE, "application/json");
        if (version > 0) {
            header(sent, EventHeaders.VERSION, Long.toString(version));
        }
        kafka.send(sent).join();
    }

    private static void header(ProducerRecord<String, byte[]> sent, String name, String value) {
        sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
