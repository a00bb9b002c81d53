package dev.vitae.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTests {
    @Test
    void keepsNamesThatCarrySigns() {
        assertThat(surfaces("C++, C#, .NET and Node.js; CI/CD (TCP/IP). Kotlin/Java, R&D."))
                .containsExactly("C++", "C#", ".NET", "and", "Node.js", "CI/CD", "TCP/IP", "Kotlin", "Java", "R&D");
    }

    @Test
    void endsWordsWhereSentencesEnd() {
        assertThat(surfaces("It works.Then it was shipped... Next: 1,200 users' 3.5 days")).containsExactly("It",
                "works",
                "Then", "it", "was", "shipped", "Next", "1,200", "users", "3.5", "days");
    }

    @Test
    void cutsUnspacedScriptsIntoPairs() {
        assertThat(surfaces("決済基盤 Kafka")).containsExactly("決済", "済基", "基盤", "Kafka");
    }

    @Test
    void readsWideAndAccentedLetters() {
        assertThat(surfaces("Ｊａｖａ Élise Göteborg")).containsExactly("Java", "Élise", "Göteborg");
    }

    @ParameterizedTest
    @CsvSource({"Kubernetes,k8s", "services,service", "designed,design", "Postgres,PostgreSQL", "queries,query",
        "tuning,tuned", "Golang,Go"})
    void comparesDifferentSpellingsAlike(String one, String other) {
        assertThat(Words.of(one).getFirst().term()).isEqualTo(Words.of(other).getFirst().term());
    }

    @ParameterizedTest
    @CsvSource({"Java,JavaScript", "C,C++", "C++,C#", "bus,bu"})
    void keepsDifferentNamesApart(String one, String other) {
        assertThat(Words.of(one).getFirst().term()).isNotEqualTo(Words.of(other).getFirst().term());
    }

    private static List<String> surfaces(String text) {
        return Words.of(text).stream().map(Word::surface).toList();
    }
}
