package dev.vitae.generation.domain.writing;

import java.util.ArrayList;
import java.util.List;

/**
 * How much something speaks for being chosen.
 *
 * @param value 0 to 1, three decimals: what is shown is what decides
 * @param answers whether it has anything to do with the posting; everything has where there is none
 * @param reasons in words
 */
record Score(double value, boolean answers, List<String> reasons) {
    Score {
        value = Math.round(value * 1000) / 1000.0;
        reasons = List.copyOf(reasons);
    }

    Score and(String reason) {
        List<String> more = new ArrayList<>(reasons);
        more.add(reason);
        return new Score(value, answers, more);
    }
}
