package dev.vitae.skills.graph;

/** A spelling and the skill that is written so. */
record Spelled(Ends.End end, Skill skill) {
    Spelling spelling() {
        return end.spelling();
    }

    boolean certain() {
        return end.certain();
    }

    /** Whether these words, whose stems are the spelling's, are written so that the skill may be meant. */
    boolean matches(Wording words, int from, int to) {
        String found = words.written(from, to);
        String text = spelling().text();
        return asItIs(words, from, to) && !somebody(words.plain(to - 1)) && !done(to - from, words.plain(to - 1))
                && (!spelling().exact() || found.equals(text) || found.equals(text + "s"))
                && !parted(found, text)
                && (!found.contains(" of ") || text.contains(" of "))
                && (text.indexOf('+') < 0 || found.indexOf('+') >= 0 || words.behind(to - 1).startsWith("+"));
    }

    private boolean asItIs(Wording words, int from, int to) {
        return to - from > 1 || end.first().equals(words.plain(from)) && (skill.kind() != Kind.SOFT
                || words.words().get(from).surface().length() <= spelling().text().length());
    }

    /** A "civil engineer" is not "civil engineering". */
    private boolean somebody(String lastFound) {
        return !lastFound.equals(end.last()) && Meanings.TITLES.contains(lastFound);
    }

    /** "Build trusted relations" is not "build trust". */
    private boolean done(int length, String lastFound) {
        return length > 1 && lastFound.endsWith("ed") && !end.last().endsWith("ed");
    }

    /** A comma or bracket parts things, unless the spelling itself has it: "Java, Spring" is not "Java Spring". */
    private static boolean parted(String found, String spelling) {
        return ",(".chars().anyMatch(sign -> found.indexOf(sign) >= 0 && spelling.indexOf(sign) < 0)
                || found.contains("\n\n");
    }
}
