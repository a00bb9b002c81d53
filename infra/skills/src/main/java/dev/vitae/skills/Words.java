package dev.vitae.skills;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts a text into words. Names that carry signs stay whole (C++, C#, .NET, Node.js, CI/CD); scripts that are written
 * without spaces are cut into pairs of characters, so that they can be compared at all.
 */
public final class Words {
    private static final Pattern WORD = Pattern
            .compile("(?:(?<![\\p{L}\\p{N}.])\\.(?=\\p{L}))?[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*"
                    + "(?:[.,/&'’][\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*)*(?:\\+\\+|#)?");
    private static final Pattern JOINT = Pattern.compile("[.,/&'’]");
    /** What may follow a dot inside a name: Node.js, ASP.NET, draw.io. */
    private static final Set<String> DOTTED_ENDINGS = Set.of("js", "ts", "net", "io", "ai", "py", "rs", "com", "org",
            "dev");
    /** CI/CD, TCP/IP, UI/UX, R&D: parts no longer than this belong together. */
    private static final int SHORT_PART = 3;

    private Words() {}

    public static List<Word> of(String text) {
        return inPlace(normalise(text));
    }

    /** The same words, but with their places in the text as it is given: for who marks them there. */
    public static List<Word> inPlace(String text) {
        List<Word> words = new ArrayList<>();
        var matcher = WORD.matcher(text);
        while (matcher.find()) {
            add(words, matcher.group(), matcher.start());
        }
        return words;
    }

    public static String normalise(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static void add(List<Word> words, String surface, int start) {
        if (unspaced(surface)) {
            addPairs(words, surface, start);
        } else if (whole(surface)) {
            words.add(word(surface, start));
        } else {
            int from = 0;
            var joint = JOINT.matcher(surface);
            while (joint.find(from + 1)) {
                addPart(words, surface, from, joint.start(), start);
                from = joint.end();
                if (from + 1 > surface.length()) {
                    break;
                }
            }
            addPart(words, surface, from, surface.length(), start);
        }
    }

    private static void addPart(List<Word> words, String surface, int from, int to, int start) {
        if (to > from) {
            words.add(word(surface.substring(from, to), start + from));
        }
    }

    private static Word word(String surface, int start) {
        return new Word(surface, Terms.of(normalise(surface)), start, start + surface.length());
    }

    private static boolean whole(String surface) {
        var joints = JOINT.matcher(surface).results().toList();
        if (joints.isEmpty() || (joints.size() == 1 && joints.getFirst().start() == 0)) {
            return true;
        }
        String last = surface.substring(joints.getLast().end());
        return switch (surface.charAt(joints.getLast().start())) {
            case '.' ->
                DOTTED_ENDINGS.contains(last.toLowerCase(Locale.ROOT))
                        || surface.chars().noneMatch(Character::isLetter);
            case ',' -> surface.chars().noneMatch(Character::isLetter);
            case '/', '&' -> shortParts(surface);
            default -> false;
        };
    }

    private static boolean shortParts(String surface) {
        for (String part : JOINT.split(surface)) {
            if (part.length() > SHORT_PART) {
                return false;
            }
        }
        return true;
    }

    private static boolean unspaced(String surface) {
        return switch (UnicodeScript.of(surface.codePointAt(0))) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private static void addPairs(List<Word> words, String surface, int start) {
        int[] points = surface.codePoints().toArray();
        if (points.length == 1) {
            words.add(word(surface, start));
        }
        int at = start;
        for (int i = 0; i + 1 < points.length; i++) {
            words.add(word(new String(points, i, 2), at));
            at += Character.charCount(points[i]);
        }
    }
}
