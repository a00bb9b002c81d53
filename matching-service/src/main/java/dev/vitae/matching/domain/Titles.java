package dev.vitae.matching.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.vitae.skills.Word;
import dev.vitae.skills.Words;

/** Compares the title of a job with what people call what they do; how senior it is does not matter here. */
final class Titles {
    private static final Set<String> SENIORITY = Set.of("senior", "junior", "lead", "head", "principal", "staff",
            "intern",
            "trainee", "mid", "level", "entry", "sr", "jr", "ii", "iii", "f/m/d", "m/w/d", "m/f/d", "w/m/d", "f/m/x",
            "h/f", "f/h", "all", "genders");

    private Titles() {}

    /** UNKNOWN where one side names none. */
    static Proved compare(String wanted, List<Saying> titles) {
        List<String> words = Words.of(wanted).stream()
                .filter(word -> !word.stop() && !word.numeric()
                        && !SENIORITY.contains(word.surface().toLowerCase(java.util.Locale.ROOT)))
                .map(Word::term)
                .distinct()
                .toList();
        if (words.isEmpty() || titles.isEmpty()) {
            return new Proved(Verdict.UNKNOWN, List.of());
        }
        double best = titles.stream().mapToDouble(title -> title.share(words)).max().orElse(0);
        Verdict verdict = Verdict.of(best);
        if (verdict == Verdict.MISSING) {
            return new Proved(verdict, List.of());
        }
        List<Saying> showing = new ArrayList<>(titles.stream().filter(title -> title.share(words) == best).toList());
        showing.sort(Saying.MOST_TELLING);
        return new Proved(verdict, showing.stream().limit(2).map(Saying::evidence).toList());
    }

    record Proved(Verdict verdict, List<Evidence> evidence) {}
}
