package dev.vitae.skills.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.vitae.skills.graph.Kind;
import dev.vitae.skills.graph.Occupation;
import dev.vitae.skills.graph.Skill;
import dev.vitae.skills.graph.SkillGraph;

/** O*NET beside our own skills, by a small sample in its published columns. */
class OnetImportTests {
    private static final String RATED = "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tN\t"
            + "Standard Error\tLower CI Bound\tUpper CI Bound\tRecommend Suppress\tNot Relevant\tDate\tDomain Source\n";

    @TempDir
    private Path release;
    @TempDir
    private Path skills;

    @Test
    void elementsAndProductsAreSkillsOfTheirOccupations() throws IOException {
        write("Occupation Data.txt", """
                O*NET-SOC Code\tTitle\tDescription
                99-1.00\tRune Carvers\tThey "carve" runes.
                99-2.00\tRune Readers\tThey read.
                """);
        write("Alternate Titles.txt", """
                O*NET-SOC Code\tAlternate Title\tShort Title\tSource(s)
                99-1.00\tGlyph Cutter\tn/a\t01
                """);
        write("Content Model Reference.txt", """
                Element ID\tElement Name\tDescription
                2.A\tBasic Skills\tx
                2.A.9\tCarving Skills\tx
                2.A.9.a\tRune Comprehension\tUnderstanding runes.
                """);
        write("Skills.txt", RATED + rated("99-1.00", "2.A.9.a\tRune Comprehension", "IM", "4.12", "N", "n/a")
                + rated("99-1.00", "2.A.9.a\tRune Comprehension", "LV", "1.0", "N", "N")
                + rated("99-2.00", "2.A.9.a\tRune Comprehension", "IM", "2.9", "N", "n/a")
                + rated("99-2.00", "2.A.9.b\tStone Listening", "IM", "4.0", "Y", "n/a")
                + rated("99-2.00", "2.A.9.a\tRune Comprehension", "IM", "many", "N", "n/a")
                + "99-1.00\t2.A.9.a\n");
        write("Knowledge.txt", RATED + rated("99-1.00", "2.C.9.a\tRune History", "IM", "3.0", "N", "n/a"));
        write("Abilities.txt", RATED);
        write("Technology Skills.txt", "O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\t"
                + "In Demand\n99-1.00\tGlyphWorks 3000\t43232\tCarving software\tN\tN\n"
                + "99-2.00\tGlyphWorks 3000\t43232\tCarving software\tN\tN\n99-2.00\tKubernetes\t43233\tClusters\tY\tY\n"
                + "99-7.00\tGlyphWorks 3000\t43232\tCarving software\tN\tN\n");
        write("Tools Used.txt", """
                O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title
                99-1.00\t12" rune chisels\t2711\tChisels
                """);

        SkillImport.Report report = new SkillImport(skills).onet(release);
        SkillGraph graph = SkillGraph.with(skills);

        assertThat(report.refused()).containsExactlyInAnyOrder("Skills.txt, line 6: no number in Data Value: many",
                "Skills.txt, line 7: 2 fields, the head has 13",
                "Technology Skills.txt, line 5: no occupation of this release: 99-7.00");
        assertThat(report.leftOut()).isEqualTo(1);
        Skill runes = graph.normalise("rune comprehension").orElseThrow();
        assertThat(runes.kind()).isEqualTo(Kind.SOFT);
        assertThat(runes.occupations()).containsExactly("Rune Carvers");
        assertThat(runes.sameAs()).containsExactly("onet:2.A.9.a");
        Skill product = graph.normalise("GlyphWorks 3000").orElseThrow();
        assertThat(product.kind()).isEqualTo(Kind.TECHNOLOGY);
        assertThat(product.occupations()).containsExactly("Rune Carvers", "Rune Readers");
        assertThat(graph.normalise("12\" rune chisel")).map(Skill::kind).contains(Kind.TOOL);
        assertThat(graph.normalise("rune history")).map(Skill::kind).contains(Kind.DOMAIN);
        assertThat(graph.find("kubernetes").orElseThrow().sameAs()).containsExactly("onet:technology/Kubernetes");
        assertThat(graph.occupations()).contains(new Occupation("99-1.00", "Rune Carvers",
                java.util.List.of("Glyph Cutter")));
    }

    private static String rated(String code, String element, String scale, String value, String suppress,
            String irrelevant) {
        return String.join("\t", code, element, scale, value, "8", "0.1", "3", "5", suppress, irrelevant, "08/2025",
                "Analyst") + "\n";
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(release.resolve(name), text);
    }
}
