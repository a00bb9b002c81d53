package dev.vitae.skills.graph;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a text tells of the employer and what it gives: what is named there is not asked for. */
final class Employer {
    private static final Pattern LINE = Pattern.compile("[^\\n]+");
    private static final Pattern OFFER = Pattern
            .compile("(?iu)^\\W*(?:perks|benefits|(?:what )?we (?:offer|give|provide)|in "
                    + "return|our offer)\\b|equal[- ](?:employment )?opportunit\\w+ (?:employer|workplace|to all)|(?:do not|don['’]t) "
                    + "discriminate");
    private static final Pattern GIVEN = Pattern
            .compile("(?iu)\\b(?:\\d+ (?:days|weeks)|days off|pto|401\\(?k\\)?|pension|"
                    + "parental leave|maternity|annual leave|paid (?:time off|leave|parking|holidays?)|health insurance|dental|"
                    + "medical cover\\w*|private (?:medical|health)|gym|free parking|staff discount|lunch vouchers|bonus|salary|"
                    + "equity|stipend|(?:bike|cycle)[- ]to[- ]work|bank holidays|flexitime|share options|stock options|holidays?)(?!\\w)");
    private static final Pattern OF_ITSELF = Pattern
            .compile("(?u)^(?:We(?:['’]re| are| have|['’]ve| run| own) (?!looking|seeking|after|"
                    + "hiring|searching|hoping|open|keen|recruiting)|Our (?!ideal|stack|tech|perfect|new|main)|Founded|Established|Since \\d{4})"
                    + "|\\bis (?:an?|the|one of) (?:[\\p{L}\\d'’-]+ ){0,5}(?:company|firm|practice|business|charity|provider|agency|group|"
                    + "school|hotel|independent|leading|employer|manufacturer|supplier|distributor|retailer|consultancy|start-?up|trust|"
                    + "hospital|college|council|contractor|chain|brand|restaurant|club|centre|center|department)\\b");
    private static final Pattern ASKS = Pattern
            .compile("(?iu)\\b(?:you|your|experience|candidate|skills|role|responsib\\w+|"
                    + "looking for|seeking|seeks?)\\b");

    private final boolean[] told;

    Employer(String text) {
        told = new boolean[text.length()];
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            String content = line.group().strip();
            if (OFFER.matcher(content).find()) {
                java.util.Arrays.fill(told, line.start(), line.end(), true);
            } else {
                sentences(text, line.start(), line.end());
            }
        }
    }

    /** What is at this place is about the employer. */
    boolean at(int place) {
        return told[place];
    }

    private void sentences(String text, int from, int end) {
        Matcher sentence = Pattern.compile("[^.!?]+[.!?]*").matcher(text).region(from, end);
        while (sentence.find()) {
            String content = sentence.group().strip();
            if (OF_ITSELF.matcher(content).find() && !ASKS.matcher(content).find()
                    || GIVEN.matcher(content).results().limit(2).count() == 2) {
                java.util.Arrays.fill(told, sentence.start(), sentence.end(), true);
            }
        }
    }
}
