package dev.vitae.local.monitoring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PromQL expression, taken apart as far as our own ones need it: label values hold neither braces nor square brackets.
 */
public record Expression(String text) {
    private static final Pattern LABEL_LISTS = Pattern
            .compile("\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern RANGES = Pattern.compile("\\[[^\\]]*\\]");
    /** A name that is not a function's. */
    private static final Pattern SELECTORS = Pattern
            .compile("(?<![\\w.:\"])([a-zA-Z_:][\\w:]*+)(?!\\s*\\()\\s*(\\{[^}]*\\})?");
    private static final Pattern MATCHERS = Pattern.compile("(\\w+)\\s*(=~|!~|!=|=)\\s*\"([^\"]*)\"");
    /** Left of a comparison may stand text in quotes, in which the same signs mean nothing. */
    private static final Pattern COMPARISONS = Pattern
            .compile("\"[^\"]*\"|\\{[^}]*\\}|(==|!=|>=|<=|>|<)(?!\\s*bool\\b)");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset", "by", "without", "on",
            "ignoring", "inf", "nan");

    /** The series that it reads: each must exist, or the whole says nothing for ever. */
    public Set<Selector> selectors() {
        String bare = RANGES.matcher(LABEL_LISTS.matcher(text).replaceAll(" ")).replaceAll(" ");
        Set<Selector> selectors = new LinkedHashSet<>();
        Matcher found = SELECTORS.matcher(bare);
        while (found.find()) {
            if (!WORDS.contains(found.group(1))) {
                selectors.add(new Selector(found.group(1), labels(found.group(2) == null ? "" : found.group(2))));
            }
        }
        return selectors;
    }

    /**
     * The same with each comparison saying 0 or 1 instead of keeping or dropping a series: what still has no answer then
     * could not say anything on any day, because a series is missing or its sides never meet.
     */
    public Expression withoutThresholds() {
        return new Expression(COMPARISONS.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) == null ? found.group() : found.group() + " bool")));
    }

    private static List<Label> labels(String braces) {
        List<Label> labels = new ArrayList<>();
        Matcher found = MATCHERS.matcher(braces);
        while (found.find()) {
            labels.add(new Label(found.group(1), found.group(2), found.group(3)));
        }
        return labels;
    }
}
