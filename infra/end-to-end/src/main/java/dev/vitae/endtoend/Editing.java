package dev.vitae.endtoend;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import dev.vitae.contracts.event.Topic;
import dev.vitae.endtoend.Gateway.Outcome;

/** Edits the profile all the time, so that a profile event is always on its way when something is killed. */
final class Editing {
    private static final String PROFILE = "/api/v1/profile";
    private static final long PAUSE_MILLIS = 300;

    private final Gateway gateway;
    private final Topics topics;
    private final String owner;
    private final AtomicLong acknowledged = new AtomicLong();
    private volatile boolean over;
    private long first;
    private int edits;

    Editing(Gateway gateway, Topics topics, String owner) {
        this.gateway = gateway;
        this.topics = topics;
        this.owner = owner;
    }

    /** Where it begins, once that is told: what comes later is ours. */
    void begin() throws InterruptedException {
        first = held();
        Instant deadline = Instant.now().plus(Duration.ofMinutes(2));
        while (told(first).isEmpty() && Instant.now().isBefore(deadline)) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    /** Until told to end; an edit without an answer may have happened or not, so each begins with a look. */
    void run() throws InterruptedException {
        while (!over) {
            if (gateway.get(PROFILE) instanceof Outcome.Answer seen && seen.accepted()) {
                Map<String, Object> patch = Map.of("basics", Map.of("label", "Backend engineer, edit " + edits++));
                Outcome edited = gateway.patch(PROFILE, patch,
                        Map.of("If-Match", seen.headers().getOrDefault("ETag", "")));
                if (edited instanceof Outcome.Answer answer && answer.accepted()) {
                    long version = answer.json().path("version").asLong();
                    acknowledged.accumulateAndGet(version, Math::max);
                }
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    void end() {
        over = true;
    }

    /** The newest version that the service has promised to keep; 0 before the first. */
    long acknowledged() {
        return acknowledged.get();
    }

    /** Empty when the topic ends with what the service holds, in order, and nothing acknowledged is lost. */
    List<String> faults() throws InterruptedException {
        long held = held();
        List<Long> told = told(first + 1).stream().map(Topics.Told::version).toList();
        System.out.printf("profile: newest acknowledged version %d, held %d, told %s (%d of %d versions)%n",
                acknowledged(), held, told.isEmpty() ? "nothing" : told.getLast(), told.stream().distinct().count(),
                held - first);
        if (held < acknowledged()) {
            return List.of("profile version " + acknowledged() + " was acknowledged and is not held");
        }
        if (told.isEmpty() || told.getLast() != held) {
            return List.of("profile version " + held + " is not the newest on the topic");
        }
        return told.equals(told.stream().sorted().toList()) ? List.of() : List.of("profile versions went backwards");
    }

    /**
     * Each version told since the beginning, with the moment that its event bears: what analytics must have counted, once
     * each. The topic tells states, so a version may be passed over when a newer one is there at the time of sending:
     * there can be fewer than acknowledged edits, never more than versions.
     */
    List<Span> tellings() {
        Map<Long, Span> versions = new TreeMap<>();
        told(first + 1).forEach(one -> versions.merge(one.version(), new Span(one.time(), one.time()), Span::with));
        return List.copyOf(versions.values());
    }

    private List<Topics.Told> told(long from) {
        return topics.all(Topic.PROFILE_UPDATED).stream()
                .filter(one -> one.key().equals(owner) && one.version() >= from)
                .toList();
    }

    private long held() throws InterruptedException {
        return gateway.get(PROFILE) instanceof Outcome.Answer answer && answer.accepted()
                ? answer.json().path("version").asLong()
                : -1;
    }
}
