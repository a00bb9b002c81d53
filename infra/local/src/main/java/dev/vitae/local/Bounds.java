package dev.vitae.local;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a start may cost at most; nothing where it was not asked.
 *
 * @param seconds from the launcher's start until all is healthy
 * @param gibibytes of all processes together after the main job (PSS)
 */
record Bounds(Optional<Double> seconds, Optional<Double> gibibytes) {

    private static final int KEPT = 0;

    private static final int BROKEN = 1;

    private static final int FIRST_START = 3;

    /**
     * What was measured.
     *
     * @param first whether this start has made what later ones find
     * @param gibibytes absent where the system does not tell
     */
    record Seen(boolean first, double seconds, OptionalDouble gibibytes) {}

    static Bounds of(Arguments arguments) {
        return new Bounds(number(arguments, "--start-within"), number(arguments, "--memory-within"));
    }

    private static Optional<Double> number(Arguments arguments, String option) {
        try {
            return arguments.value(option).map(Double::valueOf);
        } catch (NumberFormatException mistake) {
            throw new IllegalArgumentException(option + " needs a number.", mistake);
        }
    }

    boolean asked() {
        return seconds.isPresent() || gibibytes.isPresent();
    }

    /** An exit code: 0 when it is kept, 1 when not, 3 when this start cannot tell. */
    int judge(Seen seen, PrintStream out) {
        if (!asked()) {
            return KEPT;
        }
        if (seen.first()) {
            out.println("This was a first start, which makes what later ones find; start again to compare it.");
            return FIRST_START;
        }
        boolean quick = within("start", "s", seconds, OptionalDouble.of(seen.seconds()), out);
        boolean small = within("memory after the main job", "GiB (PSS)", gibibytes, seen.gibibytes(), out);
        return quick && small ? KEPT : BROKEN;
    }

    private static boolean within(String what, String unit, Optional<Double> bound, OptionalDouble measured,
            PrintStream out) {
        if (bound.isEmpty()) {
            return true;
        }
        if (measured.isEmpty()) {
            out.println("This system does not tell the " + what + ".");
            return false;
        }
        boolean kept = measured.getAsDouble() <= bound.get();
        out.printf(Locale.ROOT, "%s: %.2f %s, at most %.2f: %s%n", what, measured.getAsDouble(), unit, bound.get(),
                kept ? "kept" : "BROKEN");
        return kept;
    }
}
