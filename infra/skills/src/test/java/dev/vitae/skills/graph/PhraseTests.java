package dev.vitae.skills.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.vitae.skills.Word;
import dev.vitae.skills.Words;

/** The fast way to cut a phrase finds the words that texts are cut into. */
class PhraseTests {
    @Test
    void aPhraseHasTheStemsOfItsWords() {
        Vocabulary vocabulary = new Vocabulary();
        Phrase.Cutter cutter = new Phrase.Cutter(vocabulary);
        List<String> texts = new ArrayList<>(
                List.of("driver's licence", "plan (and run) 3D-printing: a primer", "1,000 hours",
                        "food, drink", "rock'n'roll", "C++", ".NET", "the team", "manage the inventory of a shop",
                        "CI/CD", "a,b",
                        "- bare -", "naïve Bayes", ""));
        SkillGraph.ownEntries().forEach(entry -> entry.spellings().forEach(spelling -> texts.add(spelling.text())));

        for (String text : texts) {
            List<Word> words = Words.inPlace(text);
            List<Integer> stems = new ArrayList<>();
            for (Word word : words) {
                if (stems.isEmpty() || !Phrase.article(Roots.plain(word)) || text.startsWith("+", word.end())) {
                    stems.add(vocabulary.add(Roots.stem(word)));
                }
            }
            Phrase phrase = cutter.cut(text);

            assertThat(phrase.stems).as(text).containsExactly(stems.stream().mapToInt(stem -> stem).toArray());
            assertThat(phrase.first).as(text).isEqualTo(words.isEmpty() ? "" : Roots.plain(words.getFirst()));
            assertThat(phrase.last).as(text).isEqualTo(words.isEmpty() ? "" : Roots.plain(words.getLast()));
        }
    }
}
