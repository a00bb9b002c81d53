package dev.vitae.local.postings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The postings that come with the stack. */
class SamplePostingTests {

    private static final Set<String> FIELDS = Set.of("title", "employer", "place", "category", "type", "language",
            "remote");

    private final List<SamplePosting> all = SamplePosting.in(Path.of("samples/jobs"));

    @Test
    void areSixtyAndNoneTwice() {
        assertThat(all).hasSize(60);
        assertThat(all).extracting(SamplePosting::name).allMatch(name -> name.matches("[a-z0-9-]+"));
        assertThat(all).extracting(posting -> posting.field("title")).doesNotHaveDuplicates();
        assertThat(all).extracting(posting -> posting.field("employer")).doesNotHaveDuplicates();
        assertThat(all.stream().flatMap(posting -> posting.text().lines()).filter(line -> line.length() > 60))
                .doesNotHaveDuplicates();
    }

    @Test
    void areSpreadOverManyProfessionsCountriesAndLanguages() {
        Map<String, Long> professions = counted("category");
        assertThat(professions).containsOnlyKeys("health", "trades", "office", "teaching", "sales", "finance", "law",
                "logistics", "hospitality", "science", "public service", "creative", "software");
        assertThat(professions.get("software")).isBetween(12L, 18L);
        assertThat(professions.values()).allMatch(count -> count >= 3);
        assertThat(counted("language")).containsOnlyKeys("en", "de", "fr", "es").doesNotContainValue(1L);
        assertThat(counted("language").get("en")).isLessThanOrEqualTo(54);
        assertThat(all.stream().map(SamplePostingTests::country).distinct()).hasSizeGreaterThan(10);
        assertThat(counted("type")).containsKeys("FULL_TIME", "PART_TIME", "TEMPORARY", "CONTRACTOR");
    }

    @Test
    void haveTheLengthAndTheFieldsOfRealOnes() {
        assertThat(all).allSatisfy(posting -> {
            assertThat(posting.text().split("\\s+").length).as(posting.name()).isBetween(80, 350);
            assertThat(FIELDS).containsAll(posting.fields().keySet());
            assertThat(posting.fields().keySet()).contains("title", "employer", "place", "category", "type",
                    "language");
            assertThat(posting.fields().values()).noneMatch(String::isBlank);
            assertThat(country(posting)).matches("[A-Z]{2}");
        });
    }

    @Test
    void areJobPostings() {
        assertThat(all).allSatisfy(posting -> {
            JsonNode json = JsonMapper.shared().readTree(posting.json());
            assertThat(json.path("@type").asString()).isEqualTo("JobPosting");
            assertThat(json.path("description").asString()).isEqualTo(posting.text());
            assertThat(json.at("/hiringOrganization/name").asString()).isEqualTo(posting.field("employer"));
            assertThat(json.at("/jobLocation/address/addressLocality").asString()).isNotBlank();
        });
    }

    private Map<String, Long> counted(String field) {
        return all.stream().collect(Collectors.groupingBy(posting -> posting.field(field), Collectors.counting()));
    }

    private static String country(SamplePosting posting) {
        return posting.field("place").replaceAll("^.*, ", "");
    }
}
