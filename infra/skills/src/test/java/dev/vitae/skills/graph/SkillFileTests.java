package dev.vitae.skills.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A data file says what is meant, or its mistake is named. */
class SkillFileTests {
    @Test
    void aLineIsASkill() {
        List<Entry> entries = read("# Languages", "",
                "rust | Rust* | technology | rustlang; =RS | languages | go:0.4 | | developer; tester",
                "? Rust | cargo, memory safety | vehicle");

        assertThat(entries).hasSize(1);
        Skill rust = entries.getFirst().skill();
        assertThat(rust).isEqualTo(new Skill("rust", "Rust", Kind.TECHNOLOGY, List.of("rustlang", "RS"),
                List.of("languages"), Map.of("go", 0.4), List.of(), List.of("developer", "tester")));
        assertThat(entries.getFirst().spellings()).containsExactly(
                new Spelling("Rust", false,
                        new Spelling.Context(List.of("cargo", "memory safety"), List.of("vehicle"))),
                new Spelling("rustlang", false, null), new Spelling("RS", true, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            rust | Rust | technology ! 8 fields
            Rust | Rust | technology | | | | | ! no id
            rust | Rust | gadget | | | | | ! no kind
            rust | Rust | technology | | | go | | ! weight
            rust | Rust | technology | | | go:2 | | ! between 0 and 1
            rust | Rust* | technology | | | | | ! context
            ? rust | cargo | metal ! stands under its skill
            """)
    void aMistakeIsNamedWithItsLine(String line, String why) {
        assertThatThrownBy(() -> read("# first", line)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("some file, line 2").hasMessageContaining(why);
    }

    private static List<Entry> read(String... lines) {
        return SkillFile.read("some file", Stream.of(lines));
    }
}
