package dev.vitae.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

class SpanTests {
    @Test
    void whatOverlapsCountsOnce() {
        Span three = span("2018-01-01", "2020-12-31");
        Span within = span("2019-01-01", "2019-06-30");
        Span across = span("2020-01-01", "2021-12-31");
        assertThat(Span.years(List.of(three, within, across))).isCloseTo(4, within(0.01));
        assertThat(Span.years(List.of(across, within, three))).isEqualTo(Span.years(List.of(three, within, across)));
    }

    @Test
    void gapsDoNotCount() {
        assertThat(Span.years(List.of(span("2010-01-01", "2010-12-31"), span("2020-01-01", "2020-12-31"))))
                .isCloseTo(2, within(0.01));
        assertThat(Span.years(List.of())).isZero();
    }

    @Test
    void oneThatEndsBeforeItBeginsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> span("2020-01-02", "2020-01-01"));
    }

    private static Span span(String from, String to) {
        return new Span(LocalDate.parse(from), LocalDate.parse(to));
    }
}
