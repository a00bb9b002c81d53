package dev.vitae.skills;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One line of a posting and how telling it is: a title and what is demanded count more, what the employer says of itself
 * hardly.
 */
record Line(String text, List<Word> words, double weight, boolean demands) {
    private static final Pattern DEMAND = Pattern.compile("(?i)\\b(?:requir|must|experience|experienced|knowledge|"
            + "proficien|familiar|expertise|skills?|stack|you (?:will|have|bring|know)|background in|"
            + "Kenntnisse|Erfahrung|beherrsch|compétences|maîtrise|conocimientos|experiencia)");
    private static final Pattern DEMANDS_FOLLOW = Pattern.compile("(?i)requirement|qualification|you bring|you have|"
            + "your profile|skills|stack|what we look for|looking for|responsibilit|what you|your role|tasks|"
            + "Anforderung|Ihr Profil|dein Profil|Aufgaben|profil recherché|requisitos");
    private static final Pattern WISHES_FOLLOW = Pattern
            .compile("(?i)nice to have|bonus|a plus|preferred|wünschenswert");
    private static final Pattern EMPLOYER_FOLLOWS = Pattern.compile("(?i)about us|who we are|we offer|benefits|perks|"
            + "equal opportunity|our values|our company|wir bieten|über uns|how to apply|salary");
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-*•·–▪◦]|\\d{1,2}[.)])\\s+.*", Pattern.DOTALL);
    private static final double TITLE = 2.0;
    private static final double DEMANDED = 1.5;
    private static final double WISHED = 0.8;
    private static final double PLAIN = 1.0;
    private static final double EMPLOYER = 0.3;
    private static final int HEADING_WORDS = 7;
    /** Real postings have one or two hundred; the rest of a huge one tells nothing new. */
    private static final int MOST_LINES = 600;

    static List<Line> read(String posting) {
        List<Line> lines = new ArrayList<>();
        double section = PLAIN;
        for (String raw : Words.normalise(posting).split("\\R")) {
            String text = raw.strip();
            if (text.isEmpty() || lines.size() >= MOST_LINES) {
                continue;
            }
            List<Word> words = Words.of(text);
            if (heading(text, words)) {
                section = sectionOf(text, section);
            }
            boolean title = lines.isEmpty() && words.size() <= 2 * HEADING_WORDS;
            double weight = title ? TITLE : weight(text, section);
            // A title is written with capitals throughout: they name nothing.
            lines.add(new Line(text, words, weight, !title && weight > PLAIN));
        }
        return lines;
    }

    /** The text from the first of these words to the end of the last. */
    String cut(List<Word> part) {
        return text.substring(part.getFirst().start(), part.getLast().end());
    }

    /** What the employer says of itself demands nothing. */
    boolean ofEmployer() {
        return weight <= EMPLOYER;
    }

    boolean endsSentence(Word before, Word after) {
        String between = text.substring(before.end(), after.start());
        return between.contains(".") || between.contains("!") || between.contains("?") || between.contains(":");
    }

    private static boolean heading(String text, List<Word> words) {
        return words.size() <= HEADING_WORDS && !BULLET.matcher(text).matches()
                && (text.endsWith(":") || text.startsWith("#") || !text.endsWith("."));
    }

    private static double sectionOf(String heading, double before) {
        if (EMPLOYER_FOLLOWS.matcher(heading).find()) {
            return EMPLOYER;
        }
        if (WISHES_FOLLOW.matcher(heading).find()) {
            return WISHED;
        }
        if (DEMANDS_FOLLOW.matcher(heading.toLowerCase(Locale.ROOT)).find()) {
            return DEMANDED;
        }
        return heading.endsWith(":") || heading.startsWith("#") ? PLAIN : before;
    }

    private static double weight(String text, double section) {
        if (section == PLAIN && (BULLET.matcher(text).matches() || DEMAND.matcher(text).find())) {
            return DEMANDED;
        }
        return section;
    }
}
