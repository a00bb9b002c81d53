package dev.vitae.profile.domain;

import static dev.vitae.profile.domain.Samples.NOBODY;
import static dev.vitae.profile.domain.Samples.imported;
import static dev.vitae.profile.domain.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.vitae.contracts.resume.Highlight;
import dev.vitae.contracts.resume.ResumeDocument;
import dev.vitae.contracts.resume.Work;

class ImportedResumeTests {
    @Test
    void aGoodFileIsCarriedWhole() {
        ImportedResume mina = imported(Samples.mina(), NOBODY);

        assertThat(mina.notCarried()).isEmpty();
        assertThat(mina.warnings()).isEmpty();
        assertThat(mina.carried()).containsEntry("basics", new ImportedResume.Count(1, 0, 0)).containsEntry("work",
                new ImportedResume.Count(2, 0, 0));
        assertThat(mina.carried()).hasSize(12);
        assertThat(NamingTests.ids(mina.profile().content())).allMatch(Ids::wellFormed).doesNotHaveDuplicates();
    }

    @Test
    void theSameFileAgainChangesNothing() {
        PersonalProfile first = imported(Samples.mina(), NOBODY).profile();
        ImportedResume again = imported(Samples.mina(), first);

        assertThat(again.profile().saysTheSameAs(first)).isTrue();
        assertThat(again.carried()).containsEntry("work", new ImportedResume.Count(0, 0, 2));
        assertThat(again.warnings()).isEmpty();
    }

    @Test
    void oneBadValueDoesNotRefuseTheRestAndNothingIsLostSilently() {
        ImportedResume told = imported(Samples.wrong(), NOBODY);
        ResumeDocument content = told.profile().content();

        assertThat(content.work()).extracting(Work::name).containsExactly("A", "B", "C", "D", "7");
        assertThat(content.basics().name()).isEqualTo("Mina  Okafor");
        assertThat(content.work().get(4).highlights()).extracting(Highlight::text).containsExactly("fine", "3",
                "also fine");
        assertThat(told.notCarried()).extracting(Finding::pointer).containsExactlyInAnyOrder("/basics/email",
                "/basics/url", "/basics/image", "/basics/location/countryCode", "/basics/nickname",
                "/work/0/startDate", "/work/1/startDate", "/work/2/endDate", "/work/2/startDate", "/work/3/startDate",
                "/work/4/highlights/2/colour", "/skills/0", "/hobbies");
        assertThat(told.notCarried()).filteredOn(f -> f.pointer().equals("/hobbies")).extracting(Finding::value)
                .containsExactly(List.of("chess"));
        assertThat(told.warnings()).anyMatch(w -> w.startsWith("/basics/name:"))
                .anyMatch(w -> w.startsWith("/work/4/name:"));
    }

    @Test
    void aLostEndNeverBecomesUntilNow() {
        ImportedResume told = imported(json("""
                {"work": [{"name": "A", "startDate": "2019-01", "endDate": "2020-13"}]}"""), NOBODY);

        assertThat(told.profile().content().work().get(0).startDate()).isNull();
        assertThat(told.notCarried()).extracting(Finding::pointer).containsExactly("/work/0/endDate",
                "/work/0/startDate");
    }

    @Test
    void waysOfWritingAreUnderstoodAndSaid() {
        ImportedResume told = imported(json("""
                {"basics": {"website": "okafor.example", "picture": "https://okafor.example/me.png"},
                 "work": [{"company": "A", "startDate": "2019-06-01T00:00:00.000Z", "endDate": "Present",
                           "highlights": "One thing"}],
                 "education": [{"institution": "U", "gpa": 3.8}]}"""), NOBODY);
        Work work = told.profile().content().work().get(0);

        assertThat(told.notCarried()).isEmpty();
        assertThat(told.profile().content().basics().url()).isEqualTo("https://okafor.example");
        assertThat(told.profile().content().basics().image()).isEqualTo("https://okafor.example/me.png");
        assertThat(work.name()).isEqualTo("A");
        assertThat(work.startDate()).isEqualTo("2019-06-01");
        assertThat(work.endDate()).isNull();
        assertThat(work.highlights()).extracting(Highlight::text).containsExactly("One thing");
        assertThat(told.profile().content().education().get(0).score()).isEqualTo("3.8");
        assertThat(told.warnings()).hasSize(4);
    }

    @Test
    void aPictureInTheFileIsToldNotKept() {
        ImportedResume told = imported(
                Map.of("basics", Map.of("image", "data:image/jpeg;base64," + "A".repeat(100_000))), NOBODY);

        assertThat(told.notCarried()).singleElement().satisfies(f -> {
            assertThat(f.pointer()).isEqualTo("/basics/image");
            assertThat(f.value()).asString().hasSizeLessThan(400).contains("100,023 characters");
        });
    }

    @Test
    void anImportAddsAndUpdatesAndNeverTakesAway() {
        PersonalProfile mina = imported(Samples.mina(), NOBODY).profile();
        ImportedResume told = imported(json("""
                {"basics": {"label": "Head of data"},
                 "work": [
                   {"name": "Nordfjärd Energi AB", "position": "Senior data engineer", "startDate": "2021-03-01",
                    "highlights": ["Hired 4 people",
                      "Introduced data contracts with 15 teams; broken loads fell by 80%"]},
                   {"name": "Bokbuss Media", "position": "Data analyst", "startDate": "2010", "endDate": "2011"}],
                 "skills": [{"name": "data engineering", "keywords": ["dbt", "Iceberg"]}]}"""), mina);
        ResumeDocument now = told.profile().content();
        ResumeDocument was = mina.content();

        assertThat(NamingTests.ids(now)).containsAll(NamingTests.ids(was)).doesNotHaveDuplicates();
        assertThat(now.basics().label()).isEqualTo("Head of data");
        assertThat(now.basics().name()).isEqualTo(was.basics().name());
        assertThat(now.work()).hasSize(3);
        assertThat(now.work().get(0).id()).isEqualTo(was.work().get(0).id());
        assertThat(now.work().get(0).startDate()).isEqualTo("2021-03-01");
        assertThat(now.work().get(0).highlights()).hasSize(5).startsWith(
                was.work().get(0).highlights().toArray(Highlight[]::new));
        assertThat(now.work().get(1)).isEqualTo(was.work().get(1));
        assertThat(now.skills().get(0).keywords()).containsExactly("Airflow", "dbt", "BigQuery", "Kafka", "Iceberg");
        assertThat(told.carried()).containsEntry("work", new ImportedResume.Count(1, 1, 0));
        assertThat(told.warnings()).singleElement().asString().contains("15 teams", "14 teams");
    }

    @Test
    void anOlderFileWithoutAnEndDoesNotReopenAPeriod() {
        PersonalProfile ended = imported(
                json("{\"work\":[{\"name\":\"A\",\"startDate\":\"2019\",\"endDate\":\"2021\"}]}"), NOBODY).profile();
        PersonalProfile now = imported(json("{\"work\":[{\"name\":\"A\",\"startDate\":\"2019-04\"}]}"), ended)
                .profile();

        assertThat(now.content().work()).singleElement().satisfies(w -> {
            assertThat(w.startDate()).isEqualTo("2019-04");
            assertThat(w.endDate()).isEqualTo("2021");
        });
    }

    @Test
    void ownIdsComeBackAfterDeletion() {
        PersonalProfile mina = imported(Samples.mina(), NOBODY).profile();
        ImportedResume again = imported(Samples.tree(mina.content()), NOBODY);

        assertThat(again.notCarried()).isEmpty();
        assertThat(again.profile().content()).isEqualTo(mina.content());
    }

    @Test
    void aHighlightThatTheFileMovedIsNotTwoThingsWithOneId() {
        PersonalProfile mina = imported(Samples.mina(), NOBODY).profile();
        Highlight moved = mina.content().work().get(0).highlights().get(0);
        ImportedResume told = imported(Map.of("work", List.of(Map.of("name", "New", "highlights",
                List.of(Map.of("id", moved.id(), "text", moved.text()))))), mina);

        assertThat(NamingTests.ids(told.profile().content())).doesNotHaveDuplicates();
    }

    @Test
    void whatFindsNoRoomIsTold() {
        PersonalProfile full = imported(many("a", 100), NOBODY).profile();
        ImportedResume told = imported(many("b", 2), full);

        assertThat(told.profile().content().interests()).hasSize(100);
        assertThat(told.notCarried()).hasSize(2).extracting(Finding::pointer).containsOnly("/interests");
    }

    private static Map<String, Object> many(String prefix, int count) {
        return Map.of("interests", java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> Map.of("name", prefix + i)).toList());
    }
}
