package dev.vitae.profile.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One pass over what somebody sent: how strict it is, which ids it may use, and what it found.
 *
 * <p>A person's own client is told everything that is wrong and nothing is stored (strict); a file from elsewhere is
 * carried as far as it goes, and each value left behind is told (forgiving).
 */
public final class Reading {
    private final boolean forgiving;
    private final LocalDate today;
    private final KnownIds known;
    private final Set<String> used = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private int beyond;

    private Reading(boolean forgiving, LocalDate today, KnownIds known) {
        this.forgiving = forgiving;
        this.today = today;
        this.known = known;
    }

    public static Reading strict(LocalDate today, KnownIds known) {
        return new Reading(false, today, known);
    }

    public static Reading forgiving(LocalDate today, KnownIds known) {
        return new Reading(true, today, known);
    }

    /** What cannot be kept; the last one counts the rest where there are too many to name. */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        if (beyond > 0) {
            all.add(new Finding("", null,
                    "%,d more were found beyond the first %,d.".formatted(beyond, Limits.FINDINGS)));
        }
        return all;
    }

    /** What was kept, but not exactly as it stood. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    boolean isForgiving() {
        return forgiving;
    }

    LocalDate today() {
        return today;
    }

    int found() {
        return findings.size() + beyond;
    }

    void cannotKeep(String pointer, @Nullable Object value, String reason) {
        if (findings.size() < Limits.FINDINGS) {
            findings.add(new Finding(pointer, Excerpt.of(value), reason));
        } else {
            beyond++;
        }
    }

    void warn(String pointer, String sentence) {
        if (warnings.size() < Limits.FINDINGS) {
            warnings.add(pointer + ": " + sentence);
        } else if (warnings.size() == Limits.FINDINGS) {
            warnings.add("There are more warnings than can be listed.");
        }
    }

    /** The id when it may be used here, otherwise empty: the thing then gets one like any new thing. */
    String id(String pointer, @Nullable Object value, String kind) {
        if (value == null) {
            return "";
        }
        if (!(value instanceof String id) || !Ids.wellFormed(id)) {
            cannotKeep(pointer, value, "Ids are given by the profile: leave the id out for something new.");
            return "";
        }
        boolean usable = known.has(kind, id) || forgiving && !known.hasAnywhere(id);
        if (!usable) {
            cannotKeep(pointer, value,
                    "The profile has nothing with this id here: leave the id out for something new.");
            return "";
        }
        if (!used.add(id)) {
            cannotKeep(pointer, value, "This id is used twice: each item and each highlight has its own.");
            return "";
        }
        return id;
    }
}
