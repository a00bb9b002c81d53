package dev.vitae.skills;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Names of skills that a posting may ask for, up to three words long. */
public final class SkillNames {
    public static final int LONGEST = 3;
    private static final SkillNames KNOWN = read();

    /** Terms of the name, joined by a space, and the spelling that is demanded, if one is. */
    private final Map<String, Set<String>> spellings = new HashMap<>();

    private SkillNames(List<String> names) {
        for (String name : names) {
            Set<String> demanded = spellings.computeIfAbsent(terms(Words.of(name)), _ -> new HashSet<>());
            if (!name.equals(name.toLowerCase(Locale.ROOT))) {
                demanded.add(name);
            }
        }
    }

    public static SkillNames known() {
        return KNOWN;
    }

    /** Whether these words, as they are written there, name a skill. */
    public boolean contain(List<Word> words) {
        Set<String> demanded = spellings.get(terms(words));
        if (demanded == null) {
            return false;
        }
        return demanded.isEmpty() || demanded.contains(words.getFirst().surface());
    }

    public static String terms(List<Word> words) {
        StringBuilder terms = new StringBuilder();
        for (Word word : words) {
            terms.append(terms.isEmpty() ? "" : " ").append(word.term());
        }
        return terms.toString();
    }

    private static SkillNames read() {
        try (InputStream names = Objects
                .requireNonNull(SkillNames.class.getResourceAsStream("skill-names.txt"))) {
            return new SkillNames(new String(names.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
