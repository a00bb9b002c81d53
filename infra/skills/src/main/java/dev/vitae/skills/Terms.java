package dev.vitae.skills;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a word is compared by: lower case, without the commonest English endings, one spelling for names that have
 * several. Light on purpose: a wrong merge claims an answer that is none.
 */
final class Terms {
    private static final Map<String, String> ALIASES = Map.ofEntries(Map.entry("k8s", "kubernetes"),
            Map.entry("js", "javascript"), Map.entry("ts", "typescript"), Map.entry("nodejs", "node.js"),
            Map.entry("node", "node.js"), Map.entry("reactjs", "react"), Map.entry("react.js", "react"),
            Map.entry("vuejs", "vue"), Map.entry("vue.js", "vue"), Map.entry("angularjs", "angular"),
            Map.entry("postgres", "postgresql"), Map.entry("psql", "postgresql"), Map.entry("mongo", "mongodb"),
            Map.entry("golang", "go"), Map.entry("cicd", "ci/cd"), Map.entry("dotnet", ".net"),
            Map.entry("csharp", "c#"), Map.entry("cpp", "c++"), Map.entry("gcp", "google-cloud"),
            Map.entry("ml", "machine-learning"), Map.entry("es6", "javascript"), Map.entry("tf", "terraform"),
            Map.entry("elastic", "elasticsearch"), Map.entry("amqp", "rabbitmq"), Map.entry("py", "python"),
            Map.entry("restful", "rest"), Map.entry("springboot", "spring"), Map.entry("ux/ui", "ui/ux"));
    /** "APIs" are more than one "API". */
    private static final Pattern ACRONYMS = Pattern.compile("\\p{Lu}{2,}s");
    /** Shorter words lose too much. */
    private static final int SHORTEST_STEM = 4;

    private Terms() {}

    static String of(String surface) {
        String lower = lower(surface);
        return inflected(ALIASES.getOrDefault(lower, lower));
    }

    /** The same without one spelling for several: whoever looks names up has them all. */
    static String stem(String surface) {
        return inflected(lower(surface));
    }

    /** Lower case, one of many, and no more: "nurse" and "nursing" stay two words. */
    static String plain(String surface) {
        String lower = lower(surface);
        return simple(lower) ? singular(lower) : lower;
    }

    private static String lower(String surface) {
        return (ACRONYMS.matcher(surface).matches() ? surface.substring(0, surface.length() - 1) : surface)
                .toLowerCase(Locale.ROOT);
    }

    private static String inflected(String word) {
        return simple(word) ? withoutEnding(word) : word;
    }

    private static boolean simple(String word) {
        return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static String withoutEnding(String word) {
        String singular = singular(word);
        for (String ending : new String[]{"ing", "ed"}) {
            if (singular.endsWith(ending) && singular.length() - ending.length() >= SHORTEST_STEM - 1) {
                String stem = singular.substring(0, singular.length() - ending.length());
                return stem.length() >= SHORTEST_STEM ? undouble(stem) : withVowel(singular, stem);
            }
        }
        return singular.endsWith("e") && singular.length() > SHORTEST_STEM
                ? singular.substring(0, singular.length() - 1)
                : singular;
    }

    private static String singular(String word) {
        if (word.length() <= SHORTEST_STEM || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.substring(0, word.length() - 1);
    }

    /** "tuning" and "tuned" are forms of "tune"; "string" and "spring" are no forms at all. */
    private static String withVowel(String word, String stem) {
        return stem.chars().anyMatch(c -> "aeiou".indexOf(c) >= 0) ? stem + "e" : word;
    }

    private static String undouble(String stem) {
        int last = stem.length() - 1;
        return stem.charAt(last) == stem.charAt(last - 1) && "ls".indexOf(stem.charAt(last)) < 0
                ? stem.substring(0, last)
                : stem;
    }
}
