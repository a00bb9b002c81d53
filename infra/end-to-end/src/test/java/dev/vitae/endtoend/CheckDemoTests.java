package dev.vitae.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import dev.vitae.contracts.ContractJson;

class CheckDemoTests {
    private static final String PROFILE = """
            {"basics": {"name": "Ada Lund", "label": "Engineer", "email": "ada@example.org",
                        "summary": "Likes bridges. Builds them to last."},
             "work": [
               {"name": "Sund AB", "position": "Senior Engineer", "location": "Malmö", "startDate": "2020-01",
                "highlights": ["Led 4 engineers through a rebuild of the bridge", "Cut the cost of steel by 12%"]},
               {"name": "Fjord AS", "position": "Engineer", "startDate": "2015-02", "endDate": "2019-12",
                "highlights": ["Measured 40 bridges", "Wrote the guide to bolts"]}],
             "skills": [{"name": "Statics", "keywords": ["Steel", "Bolts"]}]}
            """;
    private static final String VERSION = """
            {"document": {"work": [
               {"id": "w1", "name": "Sund AB", "position": "Senior Engineer", "startDate": "2020-01",
                "highlights": [{"id": "h1", "text": "Led 4 engineers through a rebuild of the bridge", "sources": ["h1"]}]},
               {"id": "w2", "name": "Fjord AS", "position": "Engineer", "startDate": "2015-02", "endDate": "2019-12",
                "highlights": [{"id": "h3", "text": "Measured 40 bridges", "sources": ["h3"]},
                               {"id": "h4", "text": "Wrote the guide to bolts", "sources": ["h4"]}]}]},
             "choices": [
               {"section": "work", "itemId": "w1", "highlightId": "h1", "chosen": true},
               {"section": "work", "itemId": "w1", "highlightId": "h2", "chosen": false},
               {"section": "work", "itemId": "w2", "highlightId": "h3", "chosen": true},
               {"section": "work", "itemId": "w2", "highlightId": "h4", "chosen": true}]}
            """;
    /** As a PDF reads: lines break anywhere, and a footer stands in the middle. */
    private static final String TEXT = """
            Ada Lund
            Engineer
            ada@example.org
            Summary
            Builds them to last.
            Experience
            Senior Engineer Jan 2020 – Present
            Sund AB · Malmö
            • Led 4 engineers through a rebuild
            Ada Lund – page 2 of 2
            of the bridge
            Engineer Feb 2015 – Dec 2019
            Fjord AS
            • Measured 40 bridges
            • Wrote the guide to bolts
            Skills
            Statics Steel, Bolts
            """;

    private static List<String> faults(String text) {
        return CheckDemo.faults(text, json(PROFILE), json(VERSION));
    }

    private static JsonNode json(String text) {
        return ContractJson.mapper().readTree(text);
    }

    @Test
    void findsNothingWrongWithWhatWasChosen() {
        assertThat(faults(TEXT)).isEmpty();
    }

    @Test
    void seesHighlightsBelowTheWrongEmployer() {
        String swapped = TEXT.replace("Led 4 engineers through a rebuild\nAda Lund – page 2 of 2\nof the bridge", "X")
                .replace("Measured 40 bridges", "Led 4 engineers through a rebuild of the bridge")
                .replace("X", "Measured 40 bridges");

        assertThat(faults(swapped)).anyMatch(fault -> fault.startsWith("not below [Senior Engineer, Sund AB]"))
                .anyMatch(fault -> fault.startsWith("not below [Engineer, Fjord AS]"));
    }

    @Test
    void seesDatesOfAnotherEmployer() {
        String swapped = TEXT.replace("Jan 2020 – Present", "X").replace("Feb 2015 – Dec 2019", "Jan 2020 – Present")
                .replace("X", "Feb 2015 – Dec 2019");

        assertThat(faults(swapped)).anyMatch(fault -> fault.startsWith("not the dates of [Senior Engineer, Sund AB]"))
                .anyMatch(fault -> fault.startsWith("not the dates of [Engineer, Fjord AS]"));
    }

    @Test
    void seesEmployersInAnotherOrderAndWhatIsLeftOut() {
        int second = TEXT.indexOf("Engineer Feb");
        int skills = TEXT.indexOf("Skills");
        int first = TEXT.indexOf("Senior Engineer");
        String turned = TEXT.substring(0, first) + TEXT.substring(second, skills) + TEXT.substring(first, second)
                + TEXT.substring(skills);

        assertThat(faults(turned)).contains("missing or out of order: [Engineer, Fjord AS]");
        assertThat(faults(TEXT.replace("• Measured 40 bridges\n", "")))
                .contains("not below [Engineer, Fjord AS], or out of order: Measured 40 bridges");
    }

    @Test
    void aSentenceMadeOfThePersonsOwnWordsIsNotTheirs() {
        assertThat(faults(TEXT.replace("Builds them to last.", "Led a rebuild of 40 bridges.")))
                .containsExactly("the profile does not say: led a rebuild of 40 bridges");
        assertThat(faults(TEXT.replace("Led 4 engineers", "Led 40 engineers"))).hasSize(2);
    }

    @Test
    void seesAChoiceThatTheProfileOrTheListOfChoicesDoesNotHave() {
        String invented = VERSION.replace("Measured 40 bridges", "Measured 41 bridges");
        assertThat(CheckDemo.faults(TEXT, json(PROFILE), json(invented)))
                .contains("not a highlight of [Engineer, Fjord AS] in the profile: Measured 41 bridges");

        String unlisted = VERSION.replace("\"h4\", \"chosen\": true", "\"h4\", \"chosen\": false");
        assertThat(CheckDemo.faults(TEXT, json(PROFILE), json(unlisted)))
                .anyMatch(fault -> fault.startsWith("chosen for [Engineer, Fjord AS]"));
    }

    @Test
    void anotherPersonsProfileBacksNothing() {
        JsonNode other = json(PROFILE.replace("Ada Lund", "Eve Moe").replace("Sund AB", "Sand AB"));

        assertThat(CheckDemo.faults(TEXT, other, json(VERSION))).contains("does not begin with the name: Eve Moe")
                .anyMatch(fault -> fault.startsWith("chosen, but not in the profile: [Senior Engineer, Sund AB]"));
    }
}
