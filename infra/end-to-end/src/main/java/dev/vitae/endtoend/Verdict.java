package dev.vitae.endtoend;

import java.time.Duration;
import java.util.List;

/**
 * What became of the promises.
 *
 * @param duplicates resumes, versions or events that exist more often than they should
 * @param lost what was promised and is not there
 */
record Verdict(int sent, int accepted, int ready, List<String> duplicates, List<String> lost,
        List<String> contradictions,
        Duration drain) {
    boolean holds() {
        return accepted == sent && ready == accepted && duplicates.isEmpty() && lost.isEmpty()
                && contradictions.isEmpty();
    }

    void print() {
        System.out.printf("sent %d, accepted %d, ready %d, duplicates %d, lost %d, contradictions %d, drain %.1f s%n",
                sent, accepted, ready, duplicates.size(), lost.size(), contradictions.size(),
                drain.toMillis() / 1000.0);
        print("duplicate", duplicates);
        print("lost", lost);
        print("contradiction", contradictions);
    }

    private static void print(String what, List<String> list) {
        list.stream().limit(10).forEach(one -> System.out.println("  " + what + ": " + one));
        if (list.size() > 10) {
            System.out.println("  ... and " + (list.size() - 10) + " more");
        }
    }
}
