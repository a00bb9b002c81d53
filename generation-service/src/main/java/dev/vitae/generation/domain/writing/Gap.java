package dev.vitae.generation.domain.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.vitae.skills.Posting;
import dev.vitae.skills.SkillNames;
import dev.vitae.skills.Word;
import dev.vitae.skills.Words;

/** The named skills that a posting asks for and a profile does not mention anywhere. */
final class Gap {
    private static final int MOST = 30;
    private static final int LONGEST = 40;

    private Gap() {}

    /** In the posting's own words, what it asks for most first. */
    static List<String> between(Posting posting, List<String> profileTexts) {
        Set<String> said = new HashSet<>();
        for (String text : profileTexts) {
            List<Word> words = Words.of(text);
            for (int from = 0; from < words.size(); from++) {
                for (int to = from + 1; to <= Math.min(words.size(), from + SkillNames.LONGEST); to++) {
                    said.add(SkillNames.terms(words.subList(from, to)));
                }
            }
        }
        List<Map.Entry<String, Posting.Asked>> missing = new ArrayList<>(posting.asked()
                .entrySet()
                .stream()
                .filter(asked -> asked.getValue().name() && !said.contains(asked.getKey())
                        && asked.getValue().surface().length() <= LONGEST)
                .toList());
        missing.sort(
                Comparator.comparingDouble((Map.Entry<String, Posting.Asked> asked) -> asked.getValue().importance())
                        .reversed());
        return missing.stream().map(asked -> asked.getValue().surface()).distinct().limit(MOST).toList();
    }
}
