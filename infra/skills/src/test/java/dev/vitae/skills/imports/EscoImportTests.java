package dev.vitae.skills.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.vitae.skills.graph.Kind;
import dev.vitae.skills.graph.Mention;
import dev.vitae.skills.graph.Skill;
import dev.vitae.skills.graph.SkillGraph;

/** ESCO beside our own skills: what becomes of its concepts, and what of mistakes. */
class EscoImportTests {
    @TempDir
    private Path release;
    @TempDir
    private Path skills;

    @BeforeEach
    void aRelease() throws IOException {
        EscoSample.write(release, false);
    }

    @Test
    void bothVersionsSayTheSame(@TempDir Path later) throws IOException {
        SkillGraph one = imported(release);
        SkillGraph two = imported(EscoSample.write(later, true));

        assertThat(two.all()).containsExactlyElementsOf(one.all());
        assertThat(two.concepts().toList()).isEqualTo(one.concepts().toList()).hasSize(6);
    }

    @Test
    void aConceptOfOurNameIsOurs() throws IOException {
        Skill before = SkillGraph.ours().find("java").orElseThrow();
        SkillGraph graph = imported(release);
        Skill java = graph.find("java").orElseThrow();

        assertThat(java.sameAs()).containsExactly(EscoSample.uri("java-1"));
        assertThat(java.aliases()).startsWith(before.aliases().toArray(String[]::new)).contains("javax", "write Java");
        assertThat(java.broader()).isEqualTo(before.broader());
        assertThat(graph.ofConcept(EscoSample.uri("java-1"))).contains(java);
        assertThat(graph.extract("Experience with Java language features.")).singleElement()
                .returns(java, Mention::skill);
    }

    @Test
    void everyOtherConceptIsASkillWithItsRelations() throws IOException {
        SkillGraph graph = imported(release);
        Skill glyphs = graph.find("esco-glyphs").orElseThrow();

        assertThat(glyphs.name()).isEqualTo("carve runic glyphs");
        assertThat(glyphs.kind()).isEqualTo(Kind.METHOD);
        assertThat(glyphs.broader()).containsExactly("esco-stones");
        assertThat(glyphs.requires()).containsExactly("esco-runology");
        assertThat(glyphs.related()).containsOnlyKeys("java");
        assertThat(glyphs.occupations()).containsExactly("rune carver");
        assertThat(graph.narrower(graph.find("esco-stones").orElseThrow())).containsExactly(glyphs);
        assertThat(graph.find("esco-quenya")).map(Skill::kind).contains(Kind.LANGUAGE);
        assertThat(graph.find("esco-patience")).map(Skill::kind).contains(Kind.SOFT);
        assertThat(graph.find("esco-patience").orElseThrow().broader()).as("the heading is a skill of ours")
                .containsExactly("nursing");
        assertThat(graph.ofConcept(EscoSample.uri("patience")))
                .as("one of its labels is a name of ours, no word of it its own")
                .isEqualTo(graph.find("esco-patience"));
        assertThat(graph.find("esco-gone")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We carve runic glyphs. | esco-glyphs
            Cutting a runic glyph is your day. | esco-glyphs
            Knowledge of runology. | esco-runology
            They shape rune stones. | none: the label is on two
            A glyph stands there. | none: one everyday word
            Knowledge of futhark. | none: one word that nobody has looked at
            We work in the team. | none: says nothing
            """)
    void textsAreSearchedForPhrasesAndTerms(String text, String skill) throws IOException {
        List<String> found = imported(release).extract(text).stream().map(mention -> mention.skill().id()).toList();

        if (skill.startsWith("none")) {
            assertThat(found).noneMatch(id -> id.startsWith("esco-"));
        } else {
            assertThat(found).containsExactly(skill);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            futhark | esco-runology
            Glyphs | esco-glyphs
            dress wounds | wound-care
            carve runic glyphs | esco-glyphs
            """)
    void aWordAloneIsItsSkillAndOurOwnComeFirst(String phrase, String skill) throws IOException {
        assertThat(imported(release).normalise(phrase)).map(Skill::id).contains(skill);
    }

    @Test
    void aLabelOfTwoConceptsFindsNoneAndStaysWithBoth() throws IOException {
        SkillGraph graph = imported(release);

        assertThat(graph.normalise("shape rune stones")).isEmpty();
        assertThat(graph.concepts()
                .filter(concept -> concept.labels().stream()
                        .anyMatch(label -> label.text().equals("shape rune stones"))))
                .hasSize(2);
    }

    @Test
    void whatCannotBeTakenIsNamedWithItsLine() throws IOException {
        Files.writeString(release.resolve("skills_en.csv"), Files.readString(release.resolve("skills_en.csv"))
                + "KnowledgeSkillCompetence,http://x/1,knowledge\n"
                + "KnowledgeSkillCompetence,http://x/2,knowledge,,,,,released,,,,,\n");
        SkillImport.Report report = new SkillImport(skills).esco(release);

        assertThat(report.refused()).containsExactlyInAnyOrder("skills_en.csv, line 17: 3 fields, the head has 13",
                "skills_en.csv, line 18: no preferredLabel",
                "broaderRelationsSkillPillar.csv, line 7: broaderUri is no concept of this release: "
                        + EscoSample.uri("nowhere"),
                "skillSkillRelations.csv, line 4: neither essential nor optional: vital");
        assertThat(report.skills()).isEqualTo(6);
        assertThat(report.leftOut()).isEqualTo(1);
        assertThat(report.joined().onOurs()).isEqualTo(1);
        assertThat(report.settled().cyclic()).isEqualTo(1);
        assertThat(report.settled().ambiguous()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"altLabels", "reuseLevel"})
    void aMissingColumnIsNamed(String column) throws IOException {
        Path file = release.resolve("skills_en.csv");
        Files.writeString(file, Files.readString(file).replaceFirst(column, "other"));

        assertThatThrownBy(() -> new SkillImport(skills).esco(release)).isInstanceOf(UnreadableRelease.class)
                .hasMessageContaining("skills_en.csv has no column " + column)
                .hasMessageContaining("expected conceptUri");
        assertThat(skills).isEmptyDirectory();
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(release.resolve("skillSkillRelations.csv"));

        assertThatThrownBy(() -> new SkillImport(skills).esco(release)).isInstanceOf(UnreadableRelease.class)
                .hasMessageContaining("skillSkillRelations_en.csv");
    }

    @Test
    void archivesAreReadAsTheyAreDownloaded(@TempDir Path downloads) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(downloads.resolve("release.zip"));
                ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.list(release)) {
            for (Path file : files.toList()) {
                zip.putNextEntry(new ZipEntry("csv/" + file.getFileName()));
                Files.copy(file, zip);
            }
        }

        assertThat(new SkillImport(skills).esco(downloads).skills()).isEqualTo(6);
    }

    @Test
    void anotherReleaseTakesThePlaceOfTheFirst() throws IOException {
        imported(release);
        Path file = release.resolve("skills_en.csv");
        Files.writeString(file, Files.readString(file).replace("carve runic glyphs", "etch runic glyphs"));
        SkillGraph graph = imported(release);

        assertThat(graph.find("esco-glyphs")).map(Skill::name).contains("etch runic glyphs");
        assertThat(skills).isDirectoryContaining("glob:**esco.skills.gz");
        try (Stream<Path> files = Files.list(skills)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aDamagedFileSaysWhatToDo() throws IOException {
        imported(release);
        Path file = skills.resolve("esco.skills.gz");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> SkillGraph.with(skills)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("import the release again");
    }

    @Test
    void withoutAnImportThereAreOurOwn() {
        assertThat(SkillGraph.with(skills.resolve("nothing")).all())
                .containsExactlyElementsOf(SkillGraph.ours().all());
    }

    private SkillGraph imported(Path from) throws IOException {
        new SkillImport(skills).esco(from);
        return SkillGraph.with(skills);
    }
}
