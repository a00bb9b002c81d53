package dev.vitae.endtoend;

import java.time.Duration;
import java.util.List;

/**
 * What became of the promises.
 *
 * @param duplicates resumes, versions or events that exist more often than they should
 * @param lost what was promised and will not come: a request that is not ready, or something that happened and was never
 *        told
 * @param late what is not there yet and may only be slow, or follows from something lost
 */
record Verdict(int sent, int accepted, int ready, List<String> duplicates, List<String> lost, List<String> late,
        List<String> contradictions, Duration drain) {
    boolean holds() {
        return accepted == sent && ready == accepted && duplicates.isEmpty() && lost.isEmpty() && late.isEmpty()
                && contradictions.isEmpty();
    }

    void print() {
        System.out.printf(
                "sent %d, accepted %d, ready %d, duplicates %d, lost %d, late %d, contradictions %d, drain %.1f s%n",
                sent, accepted, ready, duplicates.size(), lost.size(), late.size(), contradictions.size(),
                drain.toMillis() / 1000.0);
        print("duplicate", duplicates);
        print("lost", lost);
        print("late", late);
        print("contradiction", contradictions);
    }

    private static void print(String what, List<String> list) {
        list.stream().limit(10).forEach(one -> System.out.println("  " + what + ": " + one));
        if (list.size() > 10) {
            System.out.println("  ... and " + (list.size() - 10) + " more");
        }
    }
}
