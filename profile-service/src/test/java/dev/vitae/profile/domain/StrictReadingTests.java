package dev.vitae.profile.domain;

import static dev.vitae.profile.domain.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.vitae.contracts.ContractJson;

class StrictReadingTests {
    @Test
    void aGoodProfileIsKeptWhole() {
        PersonalProfile mina = Samples.put(Samples.mina(), Samples.NOBODY);

        Map<Object, Object> sent = new HashMap<>(Samples.mina());
        sent.remove("$schema");
        Map<Object, Object> basics = new HashMap<>((Map<?, ?>) sent.get("basics"));
        basics.remove("image");
        sent.put("basics", basics);
        assertThat(withoutIds(Samples.tree(mina.content()))).isEqualTo(sent);
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        assertThat(findings(Samples.wrong())).extracting(Finding::pointer).containsExactlyInAnyOrder("/basics/name",
                "/basics/email", "/basics/url", "/basics/image", "/basics/location/countryCode", "/basics/nickname",
                "/work/0/id", "/work/0/startDate", "/work/1/startDate", "/work/2/endDate", "/work/3/startDate",
                "/work/4/name", "/work/4/highlights/1", "/work/4/highlights/2/colour", "/work/5", "/skills",
                "/hobbies");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-13", "2021-02-30", "2021-2", "21", "2013-12-021", "May 2020", "2020-00", "1850",
        "2100", "Present", "2020-05-01T00:00:00Z"})
    void datesThatAreNoneAreRefused(String date) {
        assertThat(findings(json("{\"awards\":[{\"title\":\"A\",\"date\":\"%s\"}]}".formatted(date))))
                .extracting(Finding::pointer).containsExactly("/awards/0/date");
    }

    @ParameterizedTest
    @CsvSource({"2020,2020-01", "2020-05,2020", "2020-05,2020-05-01", "2020-05-31,2020-05", "1999-12-31,2034"})
    void anEndNeverLiesBeforeAnInexactStart(String start, String end) {
        assertThat(findings(json("{\"work\":[{\"name\":\"A\",\"startDate\":\"%s\",\"endDate\":\"%s\"}]}"
                .formatted(start, end)))).isEmpty();
    }

    @Test
    void textIsDataAndStaysAsWritten() {
        String text = "<script>alert('x')</script> & {{7*7}} $where 🦄 الخبرة";
        PersonalProfile profile = Samples.put(Map.of("basics", Map.of("summary", "  " + text + " \r\nnext ")),
                Samples.NOBODY);

        assertThat(profile.content().basics().summary()).isEqualTo(text + " \nnext");
    }

    @Test
    void oneUnicodeFormIsKept() {
        assertThat(Samples.put(Map.of("basics", Map.of("name", "Lindstro\u0308m")), Samples.NOBODY).content()
                .basics().name()).isEqualTo("Lindström");
    }

    @Test
    void halfACharacterIsRefused() {
        assertThat(findings(Map.of("basics", Map.of("name", "a\ud83d")))).extracting(Finding::pointer)
                .containsExactly("/basics/name");
    }

    @Test
    void lengthsAndNumbersAreLimited() {
        Map<String, Object> tooMuch = Map.of("work",
                List.of(Map.of("name", "A".repeat(201), "summary", "s".repeat(5_001), "highlights",
                        List.of("h".repeat(2_001)))),
                "interests", Collections.nCopies(101, Map.of("name", "x")), "skills",
                List.of(Map.of("name", "s", "keywords", Collections.nCopies(101, "k"))));

        assertThat(findings(tooMuch)).extracting(Finding::pointer).containsExactlyInAnyOrder("/work/0/name",
                "/work/0/summary", "/work/0/highlights/0", "/interests/100", "/skills/0/keywords/100");
        assertThat(findings(Map.of("basics", Map.of("name", "🦄".repeat(200))))).isEmpty();
    }

    @Test
    void whatIsFoundIsBounded() {
        Reading reading = Reading.strict(Samples.TODAY, KnownIds.of(Samples.NOBODY.content()));
        Map<String, Integer> unknown = new HashMap<>();
        for (int i = 0; i < 5_000; i++) {
            unknown.put("f" + i, i);
        }
        SentProfile.read(unknown, reading);

        assertThat(reading.findings()).hasSize(1_001);
        assertThat(reading.findings().getLast().reason()).startsWith("4,000 more");
    }

    @Test
    void namesOfFieldsAreEscapedInPointers() {
        assertThat(findings(Map.of("a/b~c", 1))).extracting(Finding::pointer).containsExactly("/a~1b~0c");
    }

    @Test
    void settingsAreChecked() {
        assertThat(findings(json("""
                {"preferences": {"remote": "moon", "salaryFloor": 50000.5, "salaryCurrency": "XYZ", "language": "e n",
                  "visibleToRecruiters": "yes", "colour": "red"},
                 "consents": {"experiments": 1}}
                """))).extracting(Finding::pointer).containsExactlyInAnyOrder("/preferences/remote",
                "/preferences/salaryFloor", "/preferences/salaryCurrency", "/preferences/language",
                "/preferences/visibleToRecruiters", "/preferences/colour", "/consents/experiments");
        assertThat(findings(json("{\"preferences\": {\"salaryFloor\": 50000}}"))).extracting(Finding::pointer)
                .containsExactly("/preferences/salaryCurrency");
    }

    @Test
    void settingsThatAreNotNamedStay() {
        PersonalProfile chosen = Samples.put(
                json("{\"preferences\":{\"titles\":[\"Engineer\"],\"language\":\"pt_BR\"},\"consents\":{\"experiments\":true}}"),
                Samples.NOBODY);
        PersonalProfile later = Samples.put(Samples.mina(), chosen);

        assertThat(later.preferences().titles()).containsExactly("Engineer");
        assertThat(later.preferences().language()).isEqualTo("pt-BR");
        assertThat(later.consents().experiments()).isTrue();
    }

    private static List<Finding> findings(Map<?, ?> body) {
        Reading reading = Reading.strict(Samples.TODAY, KnownIds.of(Samples.NOBODY.content()));
        SentProfile.read(body, reading);
        assertThat(reading.findings()).allSatisfy(f -> assertThat(f.reason()).endsWith("."));
        return reading.findings();
    }

    /** The tree as JSON Resume writes it: highlights as text, no ids. */
    private static Object withoutIds(Object value) {
        return switch (value) {
            case Map<?, ?> map when map.containsKey("text") -> map.get("text");
            case Map<?, ?> map -> {
                Map<Object, Object> kept = new HashMap<>();
                map.forEach((k, v) -> {
                    if (!k.equals("id")) {
                        kept.put(k, withoutIds(v));
                    }
                });
                yield kept;
            }
            case List<?> list -> {
                List<Object> kept = new ArrayList<>();
                list.forEach(v -> kept.add(withoutIds(v)));
                yield kept;
            }
            default -> value;
        };
    }

    @Test
    void theSampleIsWellFormed() {
        assertThat(ContractJson.mapper().writeValueAsString(Samples.mina())).contains("Nordfjärd");
    }
}
