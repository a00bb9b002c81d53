package dev.vitae.skills.graph;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The phrases of all skills. Our own, which somebody has looked at, are found turned round too and with a shared word;
 * labels of others only as they are, since a way to find what nobody has looked at is a way to find it by mistake.
 */
final class Phrases {
    private final Vocabulary vocabulary;
    private final PhraseTrie ours;
    private final PhraseTrie others;
    private final PhraseTrie everyday;
    private final Turned turned;
    private boolean onlyOurs = true;

    /** @param skills those that are spoken of by their place in it; may be filled later */
    Phrases(List<Skill> skills, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.ours = new PhraseTrie(skills, true);
        this.others = new PhraseTrie(skills, false);
        this.everyday = new PhraseTrie(skills, false);
        this.turned = new Turned();
    }

    /** @param cutter learns the words */
    void addOurs(Spelling spelling, Phrase.Cutter cutter, int skill) {
        Phrase phrase = cutter.cut(spelling.text());
        turned.add(phrase, cutter.words(), ours.add(spelling, phrase, skill));
    }

    /** @param inTexts false: an everyday word, which is a skill only where it is all that somebody writes */
    void addOthers(Spelling spelling, Phrase phrase, int skill, boolean inTexts) {
        (inTexts ? others : everyday).add(spelling, phrase, skill);
        onlyOurs = false;
    }

    Wording wording(String text) {
        return Wording.of(text, vocabulary);
    }

    /** The longest spelling of ours that begins at this word, with all skills that are written so. */
    @Nullable
    Found ours(Wording words, int from) {
        Found straight = ours.longest(words, from, words.size());
        if (straight != null) {
            return straight;
        }
        Turned.Place place = turned.at(words, from);
        return place == null || !ours.clear(words, from + 1, place.end() - 1)
                ? null
                : new Found(from, place.end(), List.of(ours.spelled(place.spelled())), true);
    }

    /** The longest label of others that begins at this word and ends before the other. */
    @Nullable
    Found others(Wording words, int from, int before) {
        return others.longest(words, from, before);
    }

    boolean onlyOurs() {
        return onlyOurs;
    }

    /** All that exactly this phrase is a spelling of, whatever its capitals: ours, or else theirs. */
    List<Ends.End> whole(Phrase phrase) {
        List<Ends.End> whole = ours.whole(phrase);
        whole = whole.isEmpty() ? others.whole(phrase) : whole;
        return whole.isEmpty() ? everyday.whole(phrase) : whole;
    }

    /** The same for one that somebody asks for. */
    List<Spelled> spelled(String phrase) {
        return whole(Phrase.of(phrase, vocabulary)).stream().map(ours::spelled).toList();
    }
}
