package dev.vitae.skills.graph;

import java.util.regex.Pattern;

/** Whether a clause says that what stands in it is not there or not needed. */
final class Denial {
    private static final Pattern CLAUSE_END = Pattern.compile("[.!?;:\\n]|,\\s|\\b(?:but|however)\\b");
    private static final Pattern BEFORE = Pattern
            .compile("(?iu)\\b(?:no|without|lack(?:s|ing)? of|neither|nor|not|never|"
                    + "(?:do|does|did|have|has|had)(?: not|n['’]t))\\s+(?:(?:yet|need|needs|require|requires|have|worked|used|"
                    + "use|any|prior|previous|much|an|a|to|with|know|in|of|experience|knowledge)\\s+){0,5}$");
    private static final Pattern AFTER = Pattern
            .compile("(?iu)^\\s*(?:\\p{L}+\\s+){0,3}?(?:is|are)?\\s*(?:not|n['’]t)\\s+"
                    + "(?:strictly\\s+)?(?:required|needed|necessary|essential|mandatory|expected|a requirement)\\b");
    private static final Pattern NOT_ONLY = Pattern.compile("(?iu)\\bnot (?:only|just)\\b");
    private static final int FARTHEST = 80;

    private Denial() {}

    static boolean of(String text, int start, int end) {
        String before = text.substring(Math.max(0, start - FARTHEST), start);
        var ends = CLAUSE_END.matcher(before);
        int from = 0;
        while (ends.find()) {
            from = ends.end();
        }
        before = before.substring(from);
        String after = text.substring(end, Math.min(text.length(), end + FARTHEST));
        var stop = CLAUSE_END.matcher(after);
        if (stop.find()) {
            after = after.substring(0, stop.start());
        }
        return BEFORE.matcher(before).find() && !NOT_ONLY.matcher(before).find()
                || AFTER.matcher(after).find();
    }
}
