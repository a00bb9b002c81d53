package dev.vitae.platform.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.vitae.platform.problem.Problem;

/** The content version of a thing as its entity tag: {@code 7} is {@code "7"}. */
public final class ETags {
    private static final Pattern STRONG = Pattern.compile("\"(\\d{1,18})\"");

    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that a change was made for.
     *
     * <p>Lists and {@code *} are refused: a change is made to one version that somebody has seen.
     */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.versionRequired().asException();
        }
        // A proxy that compresses may have weakened the tag; the version in it is still the one that was read.
        String tag = ifMatch.strip();
        Matcher strong = STRONG.matcher(tag.startsWith("W/") ? tag.substring(2) : tag);
        if (!strong.matches()) {
            throw Problem
                    .invalidHeader("If-Match", "Send exactly the ETag that came with the last answer, quotes included.")
                    .asException();
        }
        return Long.parseLong(strong.group(1));
    }

    /** Refuses a change made for another version than the current one. */
    public static void check(long current, @Nullable String ifMatch) {
        if (required(ifMatch) != current) {
            throw Problem.stale(current).asException();
        }
    }
}
