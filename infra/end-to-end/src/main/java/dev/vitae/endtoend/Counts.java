package dev.vitae.endtoend;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

import tools.jackson.databind.JsonNode;

import dev.vitae.endtoend.Gateway.Outcome;

/** What analytics has counted of a person's things so far, by day (UTC). */
record Counts(Map<LocalDate, Day> days) {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** What is on its way between services on a calm stack has arrived after this time. */
    private static final Duration QUIET = Duration.ofSeconds(3);

    /** One day's numbers. */
    record Day(long requested, long ready, long failed, long exported, long scored, long jobs, long profileUpdates) {
        static final Day NONE = new Day(0, 0, 0, 0, 0, 0, 0);

        /** Each resume asked for went the whole way once. */
        static Day resumes(long promises) {
            return new Day(promises, promises, 0, promises, promises, 0, 0);
        }

        Day minus(Day before) {
            return new Day(requested - before.requested, ready - before.ready, failed - before.failed,
                    exported - before.exported, scored - before.scored, jobs - before.jobs,
                    profileUpdates - before.profileUpdates);
        }

        Day plus(Day more) {
            return minus(NONE.minus(more));
        }

        private static Day of(JsonNode day) {
            JsonNode resumes = day.path("resumes");
            JsonNode scores = day.path("scores");
            return new Day(resumes.path("requested").asLong(), resumes.path("ready").asLong(),
                    resumes.path("failed").asLong(), day.path("exports").path("exports").asLong(),
                    scores.path("count").asLong() + scores.path("unscored").asLong(),
                    day.path("jobs").path("posted").asLong(), day.path("profileUpdates").asLong());
        }
    }

    /** Once everything told has been counted and nothing more comes. */
    static Counts of(Gateway gateway, Groups groups) throws ExecutionException, InterruptedException, IOException {
        Counts last = now(gateway, groups);
        while (true) {
            TimeUnit.MILLISECONDS.sleep(QUIET.toMillis());
            Counts again = now(gateway, groups);
            if (again.equals(last)) {
                return last;
            }
            last = again;
        }
    }

    private static Counts now(Gateway gateway, Groups groups)
            throws ExecutionException, InterruptedException, IOException {
        List<String> behind = groups.awaitDone(List.of("analytics-service"), PATIENCE);
        if (behind.isEmpty() && gateway.get("/api/v1/analytics/me") instanceof Outcome.Answer answer
                && answer.accepted()) {
            Map<LocalDate, Day> days = new TreeMap<>();
            answer.json().path("days")
                    .forEach(day -> days.put(LocalDate.parse(day.path("day").asString()), Day.of(day)));
            return new Counts(days);
        }
        throw new IOException("The counts cannot be read: " + behind);
    }

    /** The days on which something was counted meanwhile. */
    Counts since(Counts before) {
        Map<LocalDate, Day> added = new TreeMap<>();
        days.forEach((day, counted) -> added.put(day, counted.minus(before.days.getOrDefault(day, Day.NONE))));
        added.values().removeIf(Day.NONE::equals);
        return new Counts(added);
    }

    /** Empty when all days together are this; profile updates are compared by day only. */
    List<String> faults(Day expected) {
        Day all = days.values().stream().reduce(Day.NONE, Day::plus);
        Day without = all.minus(new Day(0, 0, 0, 0, 0, 0, all.profileUpdates() - expected.profileUpdates()));
        return without.equals(expected) ? List.of() : List.of("counted " + all + " instead of " + expected);
    }

    /**
     * Empty when a number of each day is what the ledger says of that day.
     *
     * @param when from when to when each of the things counted can have happened; all within one day make the number of
     *        that day exact, one that may belong to either side of midnight leaves it open by one
     */
    List<String> faults(String what, ToLongFunction<Day> number, List<Span> when) {
        List<String> faults = new ArrayList<>();
        TreeSet<LocalDate> all = new TreeSet<>(days.keySet());
        when.forEach(span -> span.days().forEach(all::add));
        long together = 0;
        for (LocalDate day : all) {
            long counted = number.applyAsLong(days.getOrDefault(day, Day.NONE));
            long least = when.stream().filter(span -> span.surelyOn(day)).count();
            long most = when.stream().filter(span -> span.days().anyMatch(day::equals)).count();
            together += counted;
            if (counted < least || counted > most) {
                faults.add("%s on %s: counted %d, %s in the ledger".formatted(what, day, counted,
                        least == most ? Long.toString(least) : least + " to " + most));
            }
        }
        if (together != when.size()) {
            faults.add("%s: counted %d, %d in the ledger".formatted(what, together, when.size()));
        }
        return faults;
    }
}
