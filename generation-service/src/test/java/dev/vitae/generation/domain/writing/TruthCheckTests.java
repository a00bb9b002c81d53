package dev.vitae.generation.domain.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import dev.vitae.contracts.ContractJson;
import dev.vitae.contracts.resume.Basics;
import dev.vitae.contracts.resume.ResumeDocument;
import dev.vitae.contracts.resume.Skill;
import dev.vitae.contracts.resume.Work;

class TruthCheckTests {
    private final Draft draft = new OfflineWriter(Meaning.none("off")).write(Samples.brief(Samples.posting()));

    @Test
    void findsTheWritersOwnDraftBacked() {
        assertThat(check(_ -> {
        })).isInstanceOfSatisfying(Truth.Backed.class,
                backed -> assertThat(backed.claims()).isGreaterThan(40));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"/basics/name | Doctor Who", "/basics/label | Chief engineer",
        "/basics/email | other@example.org", "/work/0/name | Google", "/work/0/position | Chief technology officer",
        "/work/0/startDate | 2009-04", "/work/1/endDate | 2020-03", "/work/0/description | Payments for 30,000 shops",
        "/work/0/highlights/0/text | Moved 400 services to Apache Kafka", "/education/0/studyType | Doctorate",
        "/education/0/courses/0 | Quantum physics", "/skills/0/name | Haskell", "/skills/0/level | master",
        "/skills/1/keywords/0 | Pulsar", "/languages/0/fluency | poet", "/certificates/0/issuer | Microsoft",
        "/projects/0/keywords/0 | Rust", "/volunteer/0/position | Director", "/interests/0/keywords/0 | yachts",
        "/basics/summary | Backend engineer with 30 years of experience.", "/basics/location/city | Paris",
        "/basics/profiles/0/username | torvalds", "/work/0/id | w-mid", "/work/0/id | w-none", "/meta/version | v1"})
    void catchesATamperedClaim(String pointer, String lie) {
        assertThat(check(document -> set(document, pointer, lie))).isInstanceOfSatisfying(Truth.Unbacked.class,
                unbacked -> assertThat(unbacked.claims()).isNotEmpty());
    }

    @Test
    void catchesAnEndDateTakenAway() {
        assertUnbacked(document -> ((ObjectNode) document.at("/work/1")).remove("endDate"), "/work/1/endDate");
    }

    @Test
    void catchesAnAchievementMovedToAnotherEmployer() {
        assertUnbacked(
                document -> ((ArrayNode) document.at("/work/1/highlights")).add(document.at("/work/0/highlights/0")),
                "/work/1/highlights/3");
    }

    @Test
    void catchesAnAchievementWithoutSources() {
        assertUnbacked(document -> ((ObjectNode) document.at("/work/0/highlights/0")).remove("sources"),
                "/work/0/highlights/0");
    }

    @Test
    void catchesAnInventedPosition() {
        assertUnbacked(document -> ((ArrayNode) document.at("/work")).addObject().put("id", "w-9").put("name", "NASA"),
                "/work/3");
    }

    @Test
    void catchesAnEmployerLeftOut() {
        assertUnbacked(document -> ((ArrayNode) document.at("/work")).remove(1), "/work");
    }

    @Test
    void catchesASkillShownTwice() {
        assertUnbacked(document -> ((ArrayNode) document.at("/skills")).add(document.at("/skills/0")), "/skills/5");
    }

    @Test
    void catchesASummaryThatCitesNothing() {
        assertUnbacked(document -> ((ObjectNode) document.at("/basics")).remove("summarySources"), "/basics/summary");
    }

    @Test
    void catchesAnAddedSentence() {
        assertUnbacked(document -> set(document, "/basics/summary",
                document.at("/basics/summary").asString() + " Winner of many prizes."), "/basics/summary");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Backend engineer, 16 years of professional experience. | true",
        "Backend engineer, 17 years of professional experience. | false", "Backend engineer. Skills: Java. | true",
        "Backend engineer. Skills: Java, Haskell. | false",
        "Chief engineer, 16 years of professional experience. | false"})
    void believesOnlyWhatIsComputedFromCitedItems(String summary, boolean backed) {
        Truth truth = check(document -> {
            set(document, "/basics/summary", summary);
            ArrayNode sources = (ArrayNode) document.at("/basics/summarySources");
            sources.add("w-now").add("w-mid").add("w-old").add("s-2");
        });
        assertThat(truth instanceof Truth.Backed).isEqualTo(backed);
    }

    /** Every word below is somewhere in what is cited, and none of the sentences is true. */
    @ParameterizedTest
    @ValueSource(strings = {"Office 365, 365 years of professional experience.", "Chief engineer. Skills: Office 365.",
        "Backend of Staff."})
    void believesNoNameMadeOfPartsOfOthers(String summary) {
        ResumeDocument profile = Named.of(new ResumeDocument(
                new Basics("Elise", "Backend engineer", null, null, null, null, null, List.of(), null, List.of()),
                List.of(new Work("w-1", "Acme", "Chief of Staff", null, null, null, "2010", "2012", null, List.of())),
                List.of(), List.of(), List.of(), List.of(new Skill("s-1", "Office 365", null, List.of())), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), null));
        Basics basics = new Basics("Elise", "Backend engineer", null, null, null, null, summary,
                List.of("basics", "w-1", "s-1"), null, List.of());
        ResumeDocument told = new ResumeDocument(basics, profile.work(), List.of(), List.of(), List.of(),
                profile.skills(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null);

        assertThat(TruthCheck.check(profile, told, Samples.TODAY)).isInstanceOf(Truth.Unbacked.class);
        assertThat(TruthCheck.check(profile, withSummary(told, "Backend engineer. Skills: Office 365."), Samples.TODAY))
                .as("what is said whole").isInstanceOf(Truth.Backed.class);
    }

    private static ResumeDocument withSummary(ResumeDocument d, String summary) {
        Basics b = d.basics();
        return new ResumeDocument(new Basics(b.name(), b.label(), null, null, null, null, summary, b.summarySources(),
                null, List.of()), d.work(), List.of(), List.of(), List.of(), d.skills(), List.of(), List.of(),
                List.of(),
                List.of(), List.of(), List.of(), null);
    }

    private void assertUnbacked(Consumer<JsonNode> tampering, String pointer) {
        assertThat(check(tampering)).isInstanceOfSatisfying(Truth.Unbacked.class,
                unbacked -> assertThat(unbacked.claims()).extracting(Truth.Claim::pointer).contains(pointer));
    }

    private Truth check(Consumer<JsonNode> tampering) {
        JsonNode document = ContractJson.mapper().valueToTree(draft.document());
        tampering.accept(document);
        return TruthCheck.check(draft.profile(), ContractJson.mapper().treeToValue(document, ResumeDocument.class),
                Samples.TODAY);
    }

    private static void set(JsonNode document, String pointer, String value) {
        int last = pointer.lastIndexOf('/');
        JsonNode parent = document.at(pointer.substring(0, last));
        String field = pointer.substring(last + 1);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(field), value);
        } else if (parent instanceof ObjectNode object) {
            object.put(field, value);
        } else {
            ((ObjectNode) document).putObject(pointer.substring(1, last)).put(field, value);
        }
    }
}
