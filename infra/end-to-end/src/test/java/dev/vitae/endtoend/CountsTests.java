package dev.vitae.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class CountsTests {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 24);
    private static final LocalDate SECOND = FIRST.plusDays(1);

    private static Counts requested(long first, long second) {
        return new Counts(Map.of(FIRST, new Counts.Day(first, 0, 0, 0, 0, 0, 0), SECOND,
                new Counts.Day(second, 0, 0, 0, 0, 0, 0)));
    }

    private static Span at(String from, String to) {
        return new Span(Instant.parse(from), Instant.parse(to));
    }

    @Test
    void theSameTotalOnTheWrongDayIsSeen() {
        List<Span> ledger = List.of(at("2026-11-24T10:00:00Z", "2026-11-24T10:00:01Z"),
                at("2026-11-24T11:00:00Z", "2026-11-24T11:00:01Z"));

        assertThat(requested(2, 0).faults("requested", Counts.Day::requested, ledger)).isEmpty();
        assertThat(requested(1, 1).faults("requested", Counts.Day::requested, ledger)).hasSize(2);
        assertThat(requested(3, 0).faults("requested", Counts.Day::requested, ledger)).hasSize(2);
    }

    @Test
    void whatHappenedAroundMidnightMayBelongToEitherDayButCountsOnce() {
        List<Span> ledger = List.of(at("2026-11-24T23:59:59Z", "2026-11-25T00:00:01Z"));

        assertThat(requested(1, 0).faults("requested", Counts.Day::requested, ledger)).isEmpty();
        assertThat(requested(0, 1).faults("requested", Counts.Day::requested, ledger)).isEmpty();
        assertThat(requested(1, 1).faults("requested", Counts.Day::requested, ledger))
                .containsExactly("requested: counted 2, 1 in the ledger");
    }

    @Test
    void onlyWhatWasAddedSinceIsCompared() {
        assertThat(requested(5, 3).since(requested(5, 1))).isEqualTo(
                new Counts(Map.of(SECOND, new Counts.Day(2, 0, 0, 0, 0, 0, 0))));
    }
}
