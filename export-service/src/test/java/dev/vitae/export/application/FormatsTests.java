package dev.vitae.export.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import dev.vitae.contracts.ContractJson;
import dev.vitae.contracts.resume.Highlight;
import dev.vitae.contracts.resume.ResumeDocument;
import dev.vitae.export.Samples;
import dev.vitae.export.domain.PlainText;
import dev.vitae.export.domain.Reading;
import dev.vitae.export.domain.Wording;

/** What goes out as JSON Resume, RenderCV and text says what the document says. */
class FormatsTests {
    private static final Path SCHEMA = Path.of("../../shared/data/resumes/schema-1.3.1.json");
    private static final Wording ENGLISH = Wording.of("en");

    @ParameterizedTest
    @EnumSource(Samples.class)
    void jsonIsPlainJsonResume(Samples sample) {
        JsonNode json = ContractJson.mapper().readTree(JsonResume.write(sample.document()));

        assertThat(json.findValues("id")).isEmpty();
        assertThat(json.findValues("sources")).isEmpty();
        assertThat(json.findValues("summarySources")).isEmpty();
        json.findValues("highlights")
                .forEach(highlights -> highlights.forEach(text -> assertThat(text.isString()).isTrue()));
    }

    @ParameterizedTest
    @EnumSource(Samples.class)
    void jsonFitsTheSchema(Samples sample) throws IOException {
        assumeTrue(Files.exists(SCHEMA), "SKIPPED: the JSON Resume schema is not here: " + SCHEMA.toAbsolutePath());
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);

        String json = new String(JsonResume.write(sample.document()), StandardCharsets.UTF_8);
        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(json.replace("\"startDate\" : \"2", "\"startDate\" : \"x"), InputFormat.JSON))
                .as("control: a wrong date is seen").isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Samples.class)
    void jsonComesBackTheSame(Samples sample) {
        ResumeDocument document = sample.document();
        byte[] json = JsonResume.write(document);

        ResumeDocument back = ContractJson.mapper().readValue(json, ResumeDocument.class);
        assertThat(JsonResume.write(back)).isEqualTo(json);
        assertThat(back.work()).hasSameSizeAs(document.work());
        assertThat(back.work().stream().flatMap(work -> work.highlights().stream()).map(Highlight::text)).isEqualTo(
                document.work().stream().flatMap(work -> work.highlights().stream()).map(Highlight::text).toList());
    }

    @Test
    void yamlHasTheShapeOfRenderCv() {
        JsonNode cv = new YAMLMapper().readTree(RenderCv.write(Samples.INES.document(), ENGLISH)).path("cv");

        assertThat(cv.path("name").asString()).isEqualTo("Inês Carvalho");
        assertThat(cv.path("headline").asString()).isEqualTo("Senior Backend Engineer");
        assertThat(cv.path("phone").asString()).isEqualTo("+351 912 555 014");
        assertThat(cv.path("social_networks").get(0).path("network").asString()).isEqualTo("LinkedIn");
        JsonNode sections = cv.path("sections");
        assertThat(sections.propertyNames()).containsExactly("Summary", "Experience", "Projects", "Education",
                "Skills", "Certificates", "Languages");
        JsonNode job = sections.path("Experience").get(0);
        assertThat(job.propertyNames()).containsExactly("company", "position", "location", "summary", "start_date",
                "end_date", "highlights");
        assertThat(job.path("start_date").asString()).isEqualTo("2021-03");
        assertThat(job.path("end_date").asString()).isEqualTo("present");
        assertThat(sections.path("Experience").get(2).path("start_date").isString()).isTrue();
        assertThat(sections.path("Education").get(0).path("degree").asString()).isEqualTo("Master of Science");
    }

    @ParameterizedTest
    @EnumSource(Samples.class)
    void yamlHoldsEveryHighlight(Samples sample) {
        JsonNode cv = new YAMLMapper().readTree(RenderCv.write(sample.document(), ENGLISH));

        List<String> written = cv.findValues("highlights").stream().flatMap(list -> list.valueStream())
                .map(JsonNode::asString).toList();
        assertThat(written).containsAll(sample.document().work().stream().flatMap(work -> work.highlights().stream())
                .map(Highlight::text).toList());
    }

    @ParameterizedTest
    @EnumSource(Samples.class)
    void textStaysWithinItsColumns(Samples sample) {
        String text = PlainText.of(Reading.of(sample.document(), ENGLISH));

        assertThat(text.lines().filter(line -> line.replaceFirst("^(- | +)", "").contains(" "))).allSatisfy(
                line -> assertThat(line.length()).isLessThanOrEqualTo(90));
        assertThat(text).doesNotContain("\t").endsWith("\n").startsWith(sample.document().basics().name() + "\n");
    }

    @Test
    void textReadsLikeAResume() {
        assertThat(PlainText.of(Reading.of(Samples.INES.document(), ENGLISH))).contains("""

                EXPERIENCE
                ----------
                Senior Backend Engineer                                                 Mar 2021 – Present
                Maré Pagamentos, Porto, Portugal
                Owner of the settlement services of a payment institution, 14 million transfers a month.
                - Cut settlement latency from 4.2 s to 380 ms at the 99th percentile by replacing nightly
                  batches with an event-driven ledger on Kafka and PostgreSQL.
                """);
    }
}
