package dev.vitae.skills;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One sentence of a posting, exactly as it stands there, and what it is in the posting.
 *
 * @param bullet whether it is an item of a list
 */
record Passage(String quote, Section section, boolean title, boolean bullet) {
    static final Pattern BULLET = Pattern.compile("\\s*(?:[-*•·–—▪◦●✓✔➤►○■]|\\d{1,2}[.)])\\s+");
    private static final Pattern END = Pattern.compile("(?<=[.!?])\\s+(?=[\\p{Lu}\\d\"“¿¡])|;\\s+");
    /** A line that begins with a small letter goes on with the sentence before. */
    private static final Pattern BROKEN = Pattern.compile("\\n(?!\\p{Ll})|(?<=:)\\n");
    /** A dot here ends no sentence. */
    private static final Pattern SHORTENED = Pattern
            .compile("(?iu)(?:^|[\\s(])(?:e\\.g|i\\.e|z\\.\\s?b|bzw|ggf|inkl|incl|"
                    + "approx|dr|mr|mrs|ms|st|no|nr|ca|u\\.a|p\\.ej|ej|min|max|etc|vs|\\p{L})\\.$");
    private static final int LONGEST_TITLE = 14;
    /** Real postings have one or two hundred lines; the rest of a huge one tells nothing new. */
    private static final int MOST = 800;

    static List<Passage> read(String posting) {
        List<Passage> passages = new ArrayList<>();
        Section section = Section.OTHER;
        boolean first = true;
        for (String line : BROKEN.split(posting)) {
            if (passages.size() >= MOST) {
                break;
            }
            String rest = line.strip();
            if (rest.isEmpty()) {
                continue;
            }
            Optional<Section> heading = Section.headedBy(rest);
            if (heading.isPresent() && !(first && heading.get() == Section.OTHER)) {
                section = heading.get();
                first = false;
                continue;
            }
            Matcher mark = BULLET.matcher(rest);
            boolean bullet = mark.lookingAt();
            rest = bullet ? rest.substring(mark.end()) : rest;
            Optional<Section> opening = Section.opening(rest);
            Section own = opening.orElse(section);
            if (opening.isPresent() && !bullet) {
                section = own;
            }
            boolean title = first && opening.isEmpty() && Words.of(rest).size() <= LONGEST_TITLE && !rest.endsWith(".");
            first = false;
            for (String sentence : title ? List.of(rest) : sentences(rest)) {
                passages.add(new Passage(sentence, own, title, bullet));
            }
        }
        return passages;
    }

    private static List<String> sentences(String line) {
        List<String> sentences = new ArrayList<>();
        Matcher end = END.matcher(line);
        int from = 0;
        while (end.find()) {
            String sentence = line.substring(from, end.start()).strip();
            if (!sentence.isEmpty() && !SHORTENED.matcher(sentence.substring(Math.max(0, sentence.length() - 12)))
                    .find()) {
                sentences.add(sentence);
                from = end.end();
            }
        }
        String last = line.substring(from).strip();
        if (!last.isEmpty()) {
            sentences.add(last);
        }
        return sentences;
    }
}
