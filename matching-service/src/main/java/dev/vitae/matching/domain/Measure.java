package dev.vitae.matching.domain;

import java.util.Locale;

/**
 * One part of a score before it is known what the parts are worth.
 *
 * @param base what it is worth where every part can be judged
 * @param share 0 to 1 of it that is earned
 * @param said what was seen
 * @param advice the change that would earn the rest; empty where there is none
 */
record Measure(String name, double base, boolean judged, double share, String said, String advice) {
    static Measure notJudged(String name, double base, String why) {
        return new Measure(name, base, false, 0, why, "");
    }

    String reason(double open) {
        return open <= 0 || advice.isEmpty()
                ? said
                : said + String.format(Locale.ROOT, " For up to %.1f more points: %s", open, advice);
    }
}
