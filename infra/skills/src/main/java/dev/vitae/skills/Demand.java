package dev.vitae.skills;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a sentence that asks for something.
 *
 * @param namesOnly it tells what is done rather than what is asked for: only names of skills count
 */
record Demand(String text, Strength strength, boolean namesOnly) {
    private static final Pattern ASKS = words("requir\\w*|must|need(?:ed|s)?|experience[ds]?|knowledge|proficien\\w*|"
            + "familiar\\w*|expertise|skills?|skilled|qualified|qualifications?|degree|diploma|licen[cs]e[ds]?|"
            + "certifi\\w+|registered|fluen\\w+|ability to|able to|competen\\w+|background in|trained|"
            + "you (?:will )?(?:have|bring|know|hold|are)|looking for|seek(?:ing|s)?|\\w*kenntniss?e?n?|"
            + "\\w*erfahrung\\w*|beherrsch\\w*|ausbildung|studium|führerschein|\\w*abschluss|suchen|voraus\\w*|umgang|"
            + "erforderlich|compétences?|maîtris\\w+|expérience|diplôm\\w+|permis|exig\\w+|requise?s?|connaissances?|"
            + "formation|recherch\\w+|conocimientos?|experiencia|titulaci\\w+|título|requ[ie]\\w+|imprescindible|carnet|"
            + "permiso|dominio|buscamos");
    private static final Pattern WISHES = words("nice[- ]to[- ]have|a (?:big |strong |real )?plus|bonus (?:points|if)|"
            + "preferred|preferably|desirable|desired|(?:an|of) advantage|advantageous|ideally|appreciated|an asset|"
            + "would be (?:great|nice|good|helpful|ideal)|wünschenswert|von vorteil|idealerweise|gerne auch|souhait\\w+|"
            + "serait un plus|un plus|un atout|idéalement|de préférence|deseables?|valorables?|se valorar\\w*|preferible"
            + "\\w*");
    private static final Pattern INSISTS = words("required|must|essential|mandatory|necessary|erforderlich|zwingend|"
            + "exigée?s?|requise?s?|indispensables?|imprescindibles?");
    private static final Pattern DENIES = words(
            "(?:no|not|without) (?:\\w+ ){0,3}(?:required|necessary|needed|essential|"
                    + "expected|mandatory)|no (?:prior |previous )?(?:\\w+ )?experience|not (?:strictly )?require\\w*|(?:don['’]t|do not) (?:need|require)|"
                    + "nicht (?:\\w+ )?(?:erforderlich|notwendig|nötig)|keine (?:\\w+ )?(?:vorkenntnisse|erfahrung)\\w*|"
                    + "pas (?:\\w+ )?(?:nécessaire|exigée?|requise?)|no (?:es |se )?(?:necesari\\w+|requiere)");
    private static final Pattern SEEKS = words("looking for|seek(?:ing|s)?|require|requires|expect|need|hiring|suchen|"
            + "erwarten|cherchons|recherch\\w+|buscamos|requerimos|necesitamos");
    private static final Pattern OF_ITSELF = Pattern
            .compile("(?iu)^(?:at [^,]{1,60}, )?(?:we|our|us|join|wir|unsere?\\w*|"
                    + "nous|notre|nos|nosotros|nuestr\\w+|ofrecemos)(?!\\p{L})");
    private static final Pattern ADDRESSES = words(
            "you|your|you['’]ll|candidates?|applicants?|du|dein\\w*|sie|ihr\\w*|vous|"
                    + "votre|vos|tú|tu|usted|candidato");
    /** What comes before is demanded, what follows wished for. */
    private static final Pattern TURN = Pattern
            .compile("(?iu)[,;(–-]?\\s*(?<!\\p{L})(?:ideally|preferably|idealerweise|idéalement|preferiblemente|"
                    + "de préférence)(?!\\p{L})");
    private static final Pattern TELLS_WHAT_IS_DONE = Pattern
            .compile("(?iu)^you(?:['’]ll| will) (?!need|have|bring|must|hold|possess)");
    private static final Pattern OFFERS = words("we offer|benefits|wir bieten|nous offrons|ofrecemos");
    private static final Pattern CLAUSE = Pattern.compile("(?iu),\\s+|\\s+(?:but|while|aber|mais|pero)\\s+");

    /** What this passage asks for; often nothing. */
    static List<Demand> in(Passage passage) {
        String text = Words.normalise(passage.quote());
        if (passage.title()) {
            return List.of(new Demand(text, Strength.REQUIRED, true));
        }
        if (DENIES.matcher(text).find()) {
            return denied(text, passage);
        }
        boolean seeks = SEEKS.matcher(text).find();
        boolean ofItself = OF_ITSELF.matcher(text).find() && !seeks;
        return switch (passage.section()) {
            case EMPLOYER -> seeks && !OFFERS.matcher(text).find() ? asked(text) : List.of();
            case WISHES ->
                OFFERS.matcher(text).find() ? List.of() : List.of(new Demand(text, Strength.PREFERRED, false));
            case DEMANDS ->
                TELLS_WHAT_IS_DONE.matcher(text).find() ? duty(text, ofItself) : ofItself ? List.of() : asked(text);
            case DUTIES -> duty(text, ofItself);
            case OTHER -> {
                if (!ofItself && (passage.bullet() || ASKS.matcher(text).find() || WISHES.matcher(text).find())) {
                    yield asked(text);
                }
                yield ADDRESSES.matcher(text).find() ? duty(text, ofItself) : List.of();
            }
        };
    }

    private static List<Demand> duty(String text, boolean ofItself) {
        if (ofItself) {
            return List.of();
        }
        return WISHES.matcher(text).find() || INSISTS.matcher(text).find()
                ? asked(text)
                : List.of(new Demand(text, Strength.REQUIRED, true));
    }

    /** "A degree is not required, but ..." still may ask for the rest. */
    private static List<Demand> denied(String text, Passage passage) {
        List<Demand> rest = new ArrayList<>();
        for (String clause : CLAUSE.split(text)) {
            if (!DENIES.matcher(clause).find() && (WISHES.matcher(clause).find() || INSISTS.matcher(clause).find())
                    && passage.section() != Section.EMPLOYER) {
                rest.addAll(asked(clause));
            }
        }
        return rest;
    }

    private static List<Demand> asked(String text) {
        Matcher turn = TURN.matcher(text);
        if (turn.find() && !Phrases.in(text.substring(0, turn.start()), false).isEmpty()) {
            return List.of(new Demand(text.substring(0, turn.start()), Strength.REQUIRED, false),
                    new Demand(text.substring(turn.end()), Strength.PREFERRED, false));
        }
        if (!WISHES.matcher(text).find()) {
            return List.of(new Demand(text, Strength.REQUIRED, false));
        }
        if (!INSISTS.matcher(text).find()) {
            return List.of(new Demand(text, Strength.PREFERRED, false));
        }
        List<Demand> demands = new ArrayList<>();
        for (String clause : CLAUSE.split(text)) {
            demands.add(new Demand(clause,
                    WISHES.matcher(clause).find() ? Strength.PREFERRED : Strength.REQUIRED, false));
        }
        return demands;
    }

    private static Pattern words(String any) {
        return Pattern.compile("(?iu)(?<!\\p{L})(?:" + any + ")(?!\\p{L})", Pattern.UNICODE_CHARACTER_CLASS);
    }
}
