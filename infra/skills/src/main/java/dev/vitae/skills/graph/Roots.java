package dev.vitae.skills.graph;

import java.util.Map;
import java.util.Set;

import dev.vitae.skills.Word;

/**
 * What words of a phrase that is turned round are compared by: "calibrating", "calibration" and "calibrate" are one, as
 * are British and American spellings. Further than a stem goes, and too far for a word alone.
 */
final class Roots {
    private static final int SHORTEST = 4;
    /** Nouns of acts that no ending tells of, and verbs that change inside; to the stem they share. */
    private static final Map<String, String> IRREGULAR = Map.ofEntries(Map.entry("maintenance", "maintain"),
            Map.entry("analysis", "analyz"), Map.entry("analyse", "analyz"), Map.entry("analyze", "analyz"),
            Map.entry("administer", "administr"), Map.entry("administering", "administr"),
            Map.entry("administered", "administr"), Map.entry("removal", "remov"), Map.entry("disposal", "dispos"),
            Map.entry("approval", "approv"), Map.entry("referral", "refer"), Map.entry("renewal", "renew"),
            Map.entry("appraisal", "apprais"), Map.entry("retrieval", "retriev"), Map.entry("delivery", "deliver"),
            Map.entry("produce", "product"), Map.entry("producing", "product"), Map.entry("reduce", "reduct"),
            Map.entry("reducing", "reduct"), Map.entry("submit", "submiss"),
            Map.entry("submitting", "submiss"), Map.entry("resolve", "resolut"), Map.entry("resolving", "resolut"),
            Map.entry("comply", "complianc"), Map.entry("complying", "complianc"), Map.entry("assistance", "assist"),
            Map.entry("guidance", "guid"), Map.entry("acquire", "acquisit"), Map.entry("acquiring", "acquisit"),
            Map.entry("retain", "retent"), Map.entry("retaining", "retent"), Map.entry("interpretation", "interpret"),
            Map.entry("reconcile", "reconcili"), Map.entry("reconciling", "reconcili"), Map.entry("driven", "driv"),
            Map.entry("written", "writ"), Map.entry("writing", "writ"), Map.entry("write", "writ"),
            Map.entry("drive", "driv"), Map.entry("driving", "driv"), Map.entry("taken", "tak"),
            Map.entry("employee", "employee"), Map.entry("trainee", "trainee"), Map.entry("led", "lead"),
            Map.entry("built", "build"), Map.entry("taught", "teach"),
            Map.entry("transcribe", "transcript"), Map.entry("transcribing", "transcript"));
    /** Verbs that are no nouns: what follows one is done. */
    private static final Set<String> VERBS = Set.of("manage", "prepare", "operate", "install", "inspect", "perform",
            "handle", "conduct", "develop", "create", "draft", "organise", "organize", "coordinate", "administer",
            "assess",
            "maintain", "deliver", "train", "teach", "supervise", "sell", "serve", "paint", "weld", "assemble", "pack",
            "replace", "solve", "analyse", "analyze", "evaluate", "calibrate", "clean", "cook", "write", "read",
            "drive",
            "fix", "repair", "resolve", "negotiate", "translate", "reconcile", "monitor", "collect", "collate",
            "diagnose",
            "treat", "sterilise", "sterilize", "dispense", "document", "implement", "configure", "deploy", "migrate",
            "optimise", "optimize", "integrate", "verify", "validate", "investigate", "interview", "recruit", "onboard",
            "motivate", "mentor", "coach", "educate", "advise", "prune", "plant", "harvest", "load", "unload",
            "process",
            "build", "plan", "schedule", "lead", "facilitate", "identify", "remove", "dispose", "procure", "produce");
    /** Nouns of acts that no ending tells of. */
    private static final Set<String> ACTS = Set.of("maintenance", "analysis", "removal", "disposal", "approval",
            "referral", "repair", "delivery", "review", "audit", "control", "support", "care", "assistance",
            "appraisal",
            "retrieval", "renewal", "upkeep", "design");
    /** End like acts and are fields. */
    private static final Set<String> FIELDS = Set.of("engineering", "marketing", "accounting", "nursing", "banking",
            "housing", "clothing", "lighting", "building", "catering", "consulting", "department", "document",
            "equipment", "instrument", "environment", "government", "information", "section", "station", "position",
            "profession", "education", "programming", "advertising", "following", "including", "ongoing", "leading",
            "outstanding", "exciting", "existing", "growing", "upcoming", "engaging", "challenging", "working",
            "nutrition");
    private static final Map<String, String> AMERICAN = Map.ofEntries(Map.entry("programme", "program"),
            Map.entry("licence", "license"), Map.entry("centre", "center"), Map.entry("catalogue", "catalog"),
            Map.entry("aluminium", "aluminum"), Map.entry("tyre", "tire"), Map.entry("jewellery", "jewelry"),
            Map.entry("mould", "mold"), Map.entry("fibre", "fiber"), Map.entry("theatre", "theater"),
            Map.entry("analyser", "analyzer"), Map.entry("enrolment", "enrollment"), Map.entry("defence", "defense"),
            Map.entry("fulfilment", "fulfillment"), Map.entry("modelling", "modeling"), Map.entry("grey", "gray"),
            Map.entry("labelling", "labeling"), Map.entry("travelling", "traveling"),
            Map.entry("judgement", "judgment"),
            Map.entry("colour", "color"), Map.entry("labour", "labor"), Map.entry("behaviour", "behavior"),
            Map.entry("behavioural", "behavioral"), Map.entry("counselling", "counseling"), Map.entry("metre", "meter"),
            Map.entry("tumour", "tumor"), Map.entry("cheque", "check"), Map.entry("plough", "plow"),
            Map.entry("paediatric", "pediatric"), Map.entry("paediatrics", "pediatrics"), Map.entry("ageing", "aging"),
            Map.entry("orthopaedic", "orthopedic"), Map.entry("anaesthetic", "anesthetic"),
            Map.entry("anaesthesia", "anesthesia"), Map.entry("haematology", "hematology"),
            Map.entry("gynaecology", "gynecology"), Map.entry("oestrogen", "estrogen"), Map.entry("oncall", "on-call"),
            Map.entry("sulphur", "sulfur"), Map.entry("favour", "favor"), Map.entry("armour", "armor"));

    private Roots() {}

    /** One of many, in lower case and American spelling. */
    static String plain(Word word) {
        return american(word.plain());
    }

    /** The light stem, in American spelling. */
    static String stem(Word word) {
        return american(word.stem());
    }

    static String of(Word word) {
        String plain = plain(word);
        String irregular = IRREGULAR.get(plain);
        return irregular != null ? irregular : shortened(american(word.stem()));
    }

    /** Whether the word does an act, as a verb. */
    static boolean verb(Word word) {
        return VERBS.contains(word.plain());
    }

    /** Whether the word names an act: "repair", "calibration", "driving". */
    static boolean noun(Word word) {
        String plain = word.plain();
        return ACTS.contains(plain) || gerund(plain) || nominal(plain);
    }

    /** Doing something: what is done may follow. */
    static boolean doing(Word word) {
        return verb(word) || gerund(word.plain());
    }

    private static boolean gerund(String plain) {
        return plain.length() > SHORTEST + 1 && plain.endsWith("ing") && !FIELDS.contains(plain);
    }

    private static boolean nominal(String plain) {
        return plain.length() > SHORTEST + 2 && !FIELDS.contains(plain)
                && (plain.endsWith("tion") || plain.endsWith("sion") || plain.endsWith("ment"));
    }

    /** Says how something is, not what: nobody is "testing clinical". */
    static boolean adjective(String plain) {
        return plain.length() > SHORTEST && (plain.endsWith("al") || plain.endsWith("ic") || plain.endsWith("ive")
                || plain.endsWith("ly") || plain.endsWith("ary") || plain.endsWith("ous"));
    }

    private static String shortened(String stem) {
        if (!simple(stem)) {
            return stem;
        }
        for (String ending : new String[]{"ation", "ment", "ion", "at", "e"}) {
            int left = stem.length() - ending.length();
            if (stem.endsWith(ending) && left >= (ending.equals("ment") ? SHORTEST + 1 : SHORTEST)) {
                String root = stem.substring(0, left);
                return ending.equals("ment") && root.endsWith("e")
                        ? root.substring(0, left - 1)
                        : ending.equals("ion") && root.endsWith("at") && left - 2 >= SHORTEST
                                ? root.substring(0, left - 2)
                                : root;
            }
        }
        return stem;
    }

    private static String american(String word) {
        String american = AMERICAN.getOrDefault(word, word);
        return simple(american) ? zed(american) : american;
    }

    /** "organisation", "sterilise", "organising"; not "advise", "raise" and what is short. */
    private static String zed(String word) {
        if (!word.contains("is")) {
            return word;
        }
        for (String ending : new String[]{"isation", "ise", "ising", "ised", "is"}) {
            int left = word.length() - ending.length();
            if (word.endsWith(ending) && left >= SHORTEST && !word.endsWith("wis" + ending.substring(2))
                    && !word.endsWith("vis" + ending.substring(2)) && !word.endsWith("sis")) {
                return word.substring(0, left) + "iz" + ending.substring(2);
            }
        }
        return word;
    }

    private static boolean simple(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }
}
