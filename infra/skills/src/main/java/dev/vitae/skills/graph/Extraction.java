package dev.vitae.skills.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Looks for skills in one text: first for our own spellings, then, among the words that speak of none of those, for labels
 * of others. So an imported release adds to what is found and takes nothing away.
 */
final class Extraction {
    private final String text;
    private final Phrases phrases;
    private final Wording words;
    private final Meanings meanings;
    private final List<Found> ours;
    /** Words that are part of a mention. */
    private final BitSet spoken = new BitSet();
    private final List<Mention> mentions = new ArrayList<>();

    private Extraction(String text, Phrases phrases) {
        this.text = text;
        this.phrases = phrases;
        this.words = phrases.wording(text);
        this.ours = ours();
        this.meanings = new Meanings(words, ours);
    }

    /** In the order of the text; of spellings that overlap the one that begins first, the longest. */
    static List<Mention> of(String text, Phrases phrases) {
        Extraction extraction = new Extraction(text, phrases);
        extraction.ours.forEach(extraction::mention);
        if (!phrases.onlyOurs()) {
            extraction.others();
            extraction.mentions.sort(Comparator.comparingInt(Mention::start));
        }
        return extraction.mentions;
    }

    private List<Found> ours() {
        List<Found> found = new ArrayList<>();
        for (int at = 0; at < words.size();) {
            Found one = phrases.ours(words, at);
            if (one == null) {
                at++;
            } else {
                found.add(one);
                at = one.end();
            }
        }
        return found;
    }

    private void others() {
        for (int at = spoken.nextClearBit(0); at < words.size(); at = spoken.nextClearBit(at)) {
            int taken = spoken.nextSetBit(at);
            Found one = phrases.others(words, at, taken < 0 ? words.size() : taken);
            if (one == null) {
                at++;
            } else {
                mention(one);
                at = one.end();
            }
        }
    }

    private void mention(Found found) {
        int start = words.words().get(found.from()).start();
        int end = words.words().get(found.end() - 1).end();
        meanings.of(found).ifPresent(meant -> {
            spoken.set(found.from(), found.end());
            mentions.add(new Mention(meant.skill(), start, end, meant.confidence(), Denial.of(text, start, end)));
        });
    }
}
