package dev.vitae.matching.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.vitae.contracts.event.Preferences;
import dev.vitae.skills.Word;
import dev.vitae.skills.Words;

/** What the person is looking for against what the job is. */
record Wishes(Job job, Preferences preferences) {
    private static final String SILENT = ", so it counts neither for nor against.";

    Facet title(Sayings sayings, double weight) {
        List<Saying> titles = new ArrayList<>(sayings.titles());
        preferences.titles().forEach(title -> titles.add(wish(title)));
        Titles.Proved proved = Titles.compare(job.title(), titles);
        return new Facet("title", proved.verdict(), weight, proved.evidence(), switch (proved.verdict()) {
            case MET -> "You work or want to work as \"" + job.title() + "\".";
            case PARTLY -> "What you do or want is close to \"" + job.title() + "\".";
            case MISSING -> "None of your titles is like \"" + job.title() + "\".";
            case UNKNOWN -> "Your profile or the posting names no title" + SILENT;
        });
    }

    Facet place(double weight) {
        String place = job.place();
        if (place == null || preferences.places().isEmpty() || "remote".equals(job.remote())) {
            return new Facet("place", Verdict.UNKNOWN, weight, List.of(),
                    ("remote".equals(job.remote())
                            ? "The job can be done from anywhere"
                            : "Your preferences or the posting name no place") + SILENT);
        }
        Optional<String> same = preferences.places().stream().filter(wanted -> near(wanted, place)).sorted()
                .findFirst();
        return same
                .map(wanted -> new Facet("place", Verdict.MET, weight, List.of(wish(wanted).evidence()),
                        "The job is in " + place + ", where you want to work."))
                .orElseGet(() -> new Facet("place", Verdict.MISSING, weight, List.of(),
                        "The job is in " + place + ", which is not among the places you named."));
    }

    Facet remote(double weight) {
        String offered = job.remote();
        String wanted = preferences.remote();
        if (offered == null || wanted == null) {
            return new Facet("remote", Verdict.UNKNOWN, weight, List.of(),
                    "Your preferences or the posting do not say where the work is done" + SILENT);
        }
        boolean between = "hybrid".equals(offered) || "hybrid".equals(wanted);
        Verdict verdict = offered.equals(wanted) ? Verdict.MET : between ? Verdict.PARTLY : Verdict.MISSING;
        return new Facet("remote", verdict, weight, List.of(wish(wanted).evidence()),
                "The work is " + offered + ", you want " + wanted + ".");
    }

    private static boolean near(String wanted, String place) {
        List<String> there = terms(place).toList();
        List<String> words = terms(wanted).toList();
        return !words.isEmpty() && there.contains(words.getFirst());
    }

    private static Stream<String> terms(String text) {
        return Words.of(text).stream().filter(word -> !word.stop()).map(Word::term);
    }

    private static Saying wish(String text) {
        return Saying.of("preferences", "preferences", null, text, 5, Optional.empty());
    }
}
