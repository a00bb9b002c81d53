package dev.vitae.analytics.http;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;

import dev.vitae.analytics.application.OpenRequests;
import dev.vitae.analytics.application.Prices;
import dev.vitae.analytics.domain.Counts;
import dev.vitae.analytics.domain.Histogram;
import dev.vitae.analytics.domain.Numbers;
import dev.vitae.analytics.domain.Period;
import dev.vitae.analytics.domain.Tokens;
import dev.vitae.contracts.event.Topic;

/**
 * How the system does, over everybody; names nobody.
 *
 * @param cost absent where no prices are configured
 */
record SystemNumbers(LocalDate from, LocalDate to, Throughput totals, Latencies latencies, Map<String, Tokens> tokens,
        Prices.@Nullable Cost cost, Queue queue, List<Day> days) {
    static SystemNumbers of(Period period, SortedMap<LocalDate, Counts> counted, OpenRequests.Queue queue,
            Prices prices) {
        Counts all = counted.values().stream().reduce(Counts.NONE, Counts::plus);
        return new SystemNumbers(period.from(), period.to(), Throughput.of(all), Latencies.of(all),
                Tokens.byWriter(all),
                prices.cost(all).orElse(null), Queue.of(queue),
                counted.entrySet()
                        .stream()
                        .map(day -> new Day(day.getKey(), Throughput.of(day.getValue()), Latencies.of(day.getValue())))
                        .toList());
    }

    record Day(LocalDate day, Throughput totals, Latencies latencies) {}

    /** @param events by topic */
    record Throughput(Map<String, Long> events, Resumes resumes) {
        static Throughput of(Counts counts) {
            Map<String, Long> events = new LinkedHashMap<>();
            Arrays.stream(Topic.values()).map(Topic::topicName).forEach(name -> {
                if (counts.of(name) > 0) {
                    events.put(name, counts.of(name));
                }
            });
            return new Throughput(events, new Resumes(counts.of(Numbers.REQUESTED), counts.by(Numbers.WRITTEN),
                    counts.by(Numbers.READY), counts.by(Numbers.FAILED), counts.of(Numbers.DELETED)));
        }
    }

    /**
     * @param ready versions that writers made, by writer
     * @param versions all versions, by who made them
     * @param failed by reason
     */
    record Resumes(long requested, Map<String, Long> ready, Map<String, Long> versions, Map<String, Long> failed,
            long deleted) {}

    /** Milliseconds; percentiles as the bounds that they lie between. */
    record Latencies(Histogram.Latency processing, Histogram.Latency waiting, Histogram.Latency exportRender) {
        static Latencies of(Counts counts) {
            return new Latencies(Histogram.PROCESSING.read(counts), Histogram.WAITING.read(counts),
                    Histogram.RENDER.read(counts));
        }
    }

    /** @param oldestSeconds how long the longest waiting request has waited; absent where none waits */
    record Queue(long open, @Nullable Instant oldestRequestedAt, @Nullable Long oldestSeconds, Instant asOf) {
        static Queue of(OpenRequests.Queue queue) {
            Instant oldest = queue.oldest();
            return new Queue(queue.open(), oldest,
                    oldest == null ? null : Math.max(0, Duration.between(oldest, queue.asOf()).toSeconds()),
                    queue.asOf());
        }
    }
}
