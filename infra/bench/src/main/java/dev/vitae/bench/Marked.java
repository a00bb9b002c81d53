package dev.vitae.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A posting in which somebody has marked every skill, as {@code [[as written|usual name]]}.
 *
 * @param text without the marks
 */
record Marked(String name, String text, List<Mark> marks) {
    private static final Pattern MARK = Pattern.compile("\\[\\[([^|\\]]+)\\|([^\\]]+)]]");

    record Mark(int start, int end, String skill) {
        boolean overlaps(int otherStart, int otherEnd) {
            return otherStart < end && start < otherEnd;
        }
    }

    static Marked read(String name, String marked) {
        StringBuilder text = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        Matcher mark = MARK.matcher(marked);
        int from = 0;
        while (mark.find()) {
            text.append(marked, from, mark.start());
            marks.add(new Mark(text.length(), text.length() + mark.group(1).length(), mark.group(2)));
            text.append(mark.group(1));
            from = mark.end();
        }
        return new Marked(name, text.append(marked, from, marked.length()).toString(), List.copyOf(marks));
    }
}
