package dev.vitae.skills;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that answer nothing: the small words of the languages that postings come in most, and what every posting says
 * of every role.
 */
final class StopWords {
    private static final Set<String> ENGLISH = words("""
            a about above across after all also although always am an and and/or any are as at be because been before
            being below between both but by can could did do does doing down during each either else etc every few for
            from further had has have having he her here hers him his how i if in into is it its itself just least less
            let like many may me might more most much must my near need needs neither new no nor not now of off on once
            one only onto or other others our ours out over own per please rather same several shall she should since so
            some soon still such than that the their theirs them then there these they this those through thus to
            together too toward towards two under until up upon us use used using very via was we well were what when
            where whether which while who whom whose why will with within without would yet you your yours""");
    private static final Set<String> POSTING = words(
            """
                    ability able applicant applicants apply applying asset background benefit benefits best bonus build building
                    candidate candidates career collaborate collaborative colleagues communication company competitive
                    day days degree deliver demonstrated department duties dynamic employee employees employer ensure
                    environment equal equivalent excellent excited expect experience experienced expertise fast-paced familiar
                    familiarity field full good great grow growing hands help high hire hiring hybrid ideal important include
                    includes including industry interest interview job join knowledge level looking love make nice offer office
                    opportunity opportunities paced part passion passionate people person plus position preferred proficiency
                    proficient proven provide qualification qualifications related relevant remote required requirement
                    requirements responsibilities responsibility responsible role salary seeking similar skill skills solid
                    strong success successful take team teams thrive time tools understanding gmbh inc ltd llc corp vacation want way week weeks work
                    worked working world year years""");
    private static final Set<String> GERMAN = words("""
            aber als am an auch auf aus bei bis das dass dein deine dem den der des die dich dir doch du durch ein eine
            einem einen einer eines er es für haben hast hat ich ihr ihre ihren im in ist ja kann kein keine können mit
            nach nicht noch nur ob oder ohne sehr sein seine sich sie sind so sowie über um und uns unser unsere unter
            vom von vor was wenn werden wie wir wird zu zum zur zwischen
            aufgaben bereich berufserfahrung bewerbung erfahrung gute idealerweise jahre kenntnisse mehrjährige profil
            stelle team unternehmen wünschenswert""");
    private static final Set<String> FRENCH = words("""
            au aux avec ce ces cette comme dans de des du elle en est et être il ils je la le les leur leurs lui ma mais
            mes mon ne nos notre nous on ou où par pas plus pour qu que qui sa sans ses son sont sur un une vos votre
            vous compétences connaissances expérience poste équipe""");
    private static final Set<String> SPANISH = words("""
            al como con del donde el ella en entre es esta este la las lo los más no nuestra nuestro o para pero por que
            se ser sin sobre son su sus tu un una y ya conocimientos equipo experiencia puesto años""");
    private static final Map<String, Set<String>> SMALL_WORDS = Map.of("de", GERMAN, "en", ENGLISH, "es", SPANISH, "fr",
            FRENCH);
    private static final Map<String, Pattern> LETTERS = Map.of("de", Pattern.compile("[äöüß]|keit$|ung$"), "es",
            Pattern.compile("ñ|ci[oó]n|os$"), "fr", Pattern.compile("[èêçàœ]|eur$|é$|ée$"));
    private static final Set<String> ALL = Stream.of(ENGLISH, POSTING, GERMAN, FRENCH, SPANISH)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private StopWords() {}

    static boolean contains(String surface) {
        String lower = surface.toLowerCase(Locale.ROOT);
        return ALL.contains(lower) || (lower.length() == 1 && !"cr".contains(lower));
    }

    /** More small words of English than of any other language. */
    static boolean english(Iterable<Word> words) {
        int english = 0;
        int other = 0;
        for (Word word : words) {
            String lower = word.surface().toLowerCase(Locale.ROOT);
            if (ENGLISH.contains(lower)) {
                english++;
            }
            if (GERMAN.contains(lower) || FRENCH.contains(lower) || SPANISH.contains(lower)) {
                other++;
            }
        }
        return english > other;
    }

    /** The language of most of the small words, as a BCP 47 tag; empty where none leads. */
    static Optional<String> language(Iterable<Word> words) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Word word : words) {
            String lower = word.surface().toLowerCase(Locale.ROOT);
            LETTERS.forEach((language, letters) -> counts.merge(language, letters.matcher(lower).find() ? 1 : 0,
                    Integer::sum));
            SMALL_WORDS.forEach((language, small) -> counts.merge(language, small.contains(lower) ? 1 : 0,
                    Integer::sum));
        }
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    private static Set<String> words(String list) {
        return Stream.of(list.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
