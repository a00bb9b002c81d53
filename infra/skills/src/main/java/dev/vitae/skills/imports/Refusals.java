package dev.vitae.skills.imports;

import java.util.ArrayList;
import java.util.List;

/** The rows that could not be taken, each with its place. */
final class Refusals {
    /** More than this is no release with a few bad rows but a file of another kind. */
    private static final int MOST = 20_000;

    private final List<String> all = new ArrayList<>();

    void refuse(String file, long line, String why) {
        if (all.size() == MOST) {
            throw new UnreadableRelease(file + ": more than " + MOST + " rows cannot be read, the last one in line "
                    + line + " (" + why + ")");
        }
        all.add(file + ", line " + line + ": " + why);
    }

    List<String> all() {
        return List.copyOf(all);
    }
}
