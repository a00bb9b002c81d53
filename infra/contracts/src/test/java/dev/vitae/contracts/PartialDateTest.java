package dev.vitae.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.vitae.contracts.resume.PartialDate;

class PartialDateTest {
    @ParameterizedTest
    @ValueSource(strings = {"1998", "2020-12", "2024-02-29"})
    void keepsWhatWasWritten(String text) {
        assertThat(PartialDate.parse(text)).map(PartialDate::toString).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2020-13", "2020-00", "2021-02-29", "20-01", "2020-1", "2020/01", "today",
        "2020-01-01T00:00",
        " 2020", "２０２０"})
    void refusesWhatNamesNoDate(String text) {
        assertThat(PartialDate.parse(text)).isEmpty();
    }

    @Test
    void ordersByFirstDayTheLessExactFirst() {
        assertThat(Stream.of("2020-01-01", "2020-02", "2019-12", "2020", "2020-01").map(PartialDate::parse)
                .flatMap(java.util.Optional::stream).sorted().map(PartialDate::toString))
                .containsExactly("2019-12", "2020", "2020-01", "2020-01-01", "2020-02");
    }

    @Test
    void spansThePeriodItNames() {
        PartialDate february = PartialDate.parse("2024-02").orElseThrow();

        assertThat(february.firstDay()).isEqualTo(LocalDate.of(2024, 2, 1));
        assertThat(february.lastDay()).isEqualTo(LocalDate.of(2024, 2, 29));
    }
}
