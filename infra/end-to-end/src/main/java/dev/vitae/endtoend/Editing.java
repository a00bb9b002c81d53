package dev.vitae.endtoend;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import dev.vitae.contracts.event.Topic;
import dev.vitae.endtoend.Gateway.Outcome;

/** Edits the profile all the time, so that a profile event is always on its way when something is killed. */
final class Editing {
    private static final String PROFILE = "/api/v1/profile";
    private static final long PAUSE_MILLIS = 300;

    private final Gateway gateway;
    private final AtomicLong acknowledged = new AtomicLong();
    private volatile boolean over;
    private int edits;

    Editing(Gateway gateway) {
        this.gateway = gateway;
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
    List<String> faults(Topics topics, String owner) throws InterruptedException {
        long held = gateway.get(PROFILE) instanceof Outcome.Answer answer && answer.accepted()
                ? answer.json().path("version").asLong()
                : -1;
        List<Long> told = topics.all(Topic.PROFILE_UPDATED).stream().filter(one -> one.key().equals(owner))
                .map(Topics.Told::version).toList();
        System.out.printf("profile: newest acknowledged version %d, held %d, told %s%n", acknowledged(), held,
                told.isEmpty() ? "nothing" : told.getLast());
        if (held < acknowledged()) {
            return List.of("profile version " + acknowledged() + " was acknowledged and is not held");
        }
        if (told.isEmpty() || told.getLast() != held) {
            return List.of("profile version " + held + " is not the newest on the topic");
        }
        return told.equals(told.stream().sorted().toList()) ? List.of() : List.of("profile versions went backwards");
    }
}
