package dev.vitae.skills;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the part of a posting below a heading is about. */
enum Section {
    /** What the employer says of itself and gives. First: "what we offer you" demands nothing. */
    EMPLOYER("about us|who we are|about (?:the )?(?:company|employer|practice|school|firm)|we offer|we provide|"
            + "benefits?|perks|equal opportunit\\w*|our (?:values|company|mission|story|culture)|why (?:join|work)\\w*|"
            + "how to apply|to apply|application process|salary|compensation|pay|contact|wir bieten|über uns|"
            + "(?:unser|das) angebot|unsere benefits|kontakt|bewerbung\\w*|nous offrons|qui sommes[- ]nous|à propos|"
            + "avantages|notre entreprise|ofrecemos|qué ofrecemos|sobre nosotros|quiénes somos|beneficios"),
    WISHES(
            "nice[- ]to[- ]haves?|bonus(?: points)?|(?:is |are )?a plus|preferred|desirables?|desired|good to have|"
                    + "wünschenswert|von vorteil|souhait\\w*|(?:les |vos )?atouts|un plus|deseables?|se valorar\\w*|valorables?"),
    DEMANDS(
            "requirements?|required|qualifications?|you bring|you have|you need|you(?:'|’)ll need|your profile|"
                    + "your background|skills|must[- ]haves?|essentials?|we(?:'|’)re looking for|we (?:are )?look(?:ing)? for|"
                    + "looking for|who you are|about you|experience|education|person specification|anforderung\\w*|"
                    + "(?:ihr|dein) profil|mitbring\\w*|(?:ihre|deine) qualifikation\\w*|voraussetzung\\w*|"
                    + "profil(?: recherché)?|votre profil|compétences|exigences|qualités requises|requisitos|"
                    + "(?:tu |su )?perfil|formación|exigimos"),
    DUTIES(
            "responsibilit\\w+|you(?:'|’)ll do|you will do|you do|your role|the role|the job|tasks|duties|day to day|"
                    + "what you(?:'|’)ll|stack|technologies|tools|aufgaben\\w*|tätigkeiten|missions?|vos missions|tâches|"
                    + "funciones|responsabilidades|tareas"),
    OTHER("(?!)");

    private static final int LONGEST = 8;
    private static final int MOST_CHARACTERS = 100;
    private static final List<Section> ALL = List.of(values());
    private static final Pattern MARKS = Pattern.compile("[#*_•-]");
    private static final Pattern FILLER = Pattern.compile("(?i)\\b(?:key|main|core|basic|minimum|general|additional|"
            + "essential|position|job|candidate|ideal|technical|professional|personal|what|and|&|your|our|the|wie|was|"
            + "du|sie|ihre|deine|unsere|vos|votre|tus|sus|tu|su)\\b");
    private final Pattern named;

    Section(String names) {
        named = Pattern.compile("(?iu)(?<!\\p{L})(?:" + names + ")(?!\\p{L})");
    }

    /** What follows this heading; empty: it is none. */
    static Optional<Section> headedBy(String line) {
        if (line.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        String bare = MARKS.matcher(line).replaceAll(" ").strip();
        if (bare.isEmpty() || Words.of(bare).size() > LONGEST || Passage.BULLET.matcher(line).lookingAt()) {
            return Optional.empty();
        }
        boolean marked = bare.endsWith(":") || line.strip().startsWith("#") || line.strip().startsWith("**");
        Optional<Section> section = naming(bare);
        if (marked) {
            return Optional.of(section.orElse(OTHER));
        }
        return section.filter(found -> found.namesAllOf(bare));
    }

    /** "Requirements: three years of ..." begins with its heading. */
    static Optional<Section> opening(String line) {
        int colon = line.indexOf(':');
        if (colon < 0 || colon > 40) {
            return Optional.empty();
        }
        String head = MARKS.matcher(line.substring(0, colon)).replaceAll(" ").strip();
        return naming(head).filter(found -> found.namesAllOf(head));
    }

    private static Optional<Section> naming(String heading) {
        return ALL.stream().filter(section -> section.named.matcher(heading).find()).findFirst();
    }

    /** Nothing telling is left beside the name. */
    private boolean namesAllOf(String heading) {
        String left = heading;
        for (Section section : ALL) {
            left = section.named.matcher(left).replaceAll(" ");
        }
        return Words.of(FILLER.matcher(left).replaceAll(" ")).stream().allMatch(Word::stop);
    }
}
