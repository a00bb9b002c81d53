package dev.vitae.skills;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Text as people read it: without mark-up, control characters and half characters; lines stay lines. */
public final class PlainText {
    private static final Pattern HIDDEN = Pattern
            .compile("(?is)<(script|style)\\b[^<>]{0,200}>.{0,20000}?</\\1\\s*>|<!--.{0,20000}?-->");
    private static final Pattern ITEM = Pattern.compile("(?i)<\\s*li\\b[^<>]{0,200}>");
    private static final Pattern BLOCK = Pattern
            .compile("(?i)<\\s*/?\\s*(?:br|p|ul|ol|li|div|h[1-6]|tr|table|section|article)\\b[^<>]{0,200}>");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,500}>");
    private static final Pattern NUMBERED = Pattern.compile("&#(x[0-9a-fA-F]{1,6}|[0-9]{1,7});");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
    private static final Pattern HALF = Pattern
            .compile("[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]");
    private static final Pattern SPACES = Pattern.compile("\\h+");
    private static final Pattern AROUND_BREAKS = Pattern.compile("\\h*\\n\\h*");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");

    private PlainText() {}

    /** HTML becomes its text, list items become lines with a hyphen; plain text is only tidied. */
    public static String of(String sent) {
        String text = sent.replace("\r\n", "\n").replace('\r', '\n');
        if (TAG.matcher(text).find()) {
            text = HIDDEN.matcher(text).replaceAll(" ");
            text = ITEM.matcher(text).replaceAll("\n- ");
            text = BLOCK.matcher(text).replaceAll("\n");
            text = TAG.matcher(text).replaceAll(" ");
        }
        text = tidy(named(text));
        text = SPACES.matcher(text).replaceAll(" ");
        text = AROUND_BREAKS.matcher(text).replaceAll("\n");
        return EMPTY_LINES.matcher(text).replaceAll("\n\n").strip();
    }

    /** The same on one line. */
    public static String line(String sent) {
        return of(sent).replace('\n', ' ').strip();
    }

    private static String named(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        String plain = text.replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&rsquo;", "’")
                .replace("&ndash;", "–")
                .replace("&mdash;", "—")
                .replace("&bull;", "•");
        return NUMBERED.matcher(plain).replaceAll(PlainText::character).replace("&amp;", "&");
    }

    private static String character(MatchResult numbered) {
        String digits = numbered.group(1);
        int point = digits.startsWith("x") ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits);
        boolean one = Character.isValidCodePoint(point) && point >= ' ';
        return java.util.regex.Matcher.quoteReplacement(one ? Character.toString(point) : " ");
    }

    private static String tidy(String text) {
        return HALF.matcher(CONTROL.matcher(text).replaceAll(" ")).replaceAll("\ufffd");
    }
}
