package dev.vitae.contracts.event;

import java.time.Duration;
import java.util.Map;

/**
 * How long a topic keeps its records, as Kafka topic settings.
 *
 * <p>{@link #horizon()} is the longest time that a record can be read after it was superseded or should be gone; the
 * largest of them over all topics and their dead letters is how long personal data can stay in a log after erasure
 * (`infra/decisions/0002-how-long-data-stays-in-a-log.md`).
 */
public sealed interface Retention {
    /** Tombstones stay this long: longer than the longest outage of a consumer that must still see them. */
    Duration TOMBSTONES = Duration.ofDays(7);

    /** A log is cut into segments at least this often; only closed segments are compacted or removed. */
    Duration SEGMENT = Duration.ofDays(1);

    /** Kafka's topic settings. */
    Map<String, String> settings();

    /** The longest that something outdated can be read. */
    Duration horizon();

    /** The newest record of a key stays for ever; an outdated one is gone within {@code lag}. */
    record Compacted(Duration lag) implements Retention {
        @Override
        public Map<String, String> settings() {
            return Map.of("cleanup.policy", "compact", "max.compaction.lag.ms", millis(lag), "segment.ms",
                    millis(SEGMENT), "delete.retention.ms", millis(TOMBSTONES), "min.cleanable.dirty.ratio", "0.1");
        }

        @Override
        public Duration horizon() {
            return lag.plus(SEGMENT);
        }
    }

    /** Every record stays for {@code time}. */
    record Kept(Duration time) implements Retention {
        @Override
        public Map<String, String> settings() {
            return Map.of("cleanup.policy", "delete", "retention.ms", millis(time), "segment.ms", millis(SEGMENT));
        }

        @Override
        public Duration horizon() {
            return time.plus(SEGMENT);
        }
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
