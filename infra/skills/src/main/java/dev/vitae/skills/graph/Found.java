package dev.vitae.skills.graph;

import java.util.List;
import java.util.Optional;

/**
 * Words that may speak of a skill.
 *
 * @param end one past the last word
 * @param loose turned round, or with words in between
 */
record Found(int from, int end, List<Spelled> spelled, boolean loose) {
    Optional<Spelled> certain() {
        return spelled.stream().filter(Spelled::certain).findFirst();
    }
}
