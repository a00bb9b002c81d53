package dev.vitae.analytics.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import dev.vitae.analytics.domain.Counts;
import dev.vitae.analytics.domain.Numbers;
import dev.vitae.analytics.domain.Period;

/** What happened with the caller's things, together and by day. */
record MyNumbers(LocalDate from, LocalDate to, Totals totals, List<Day> days) {
    static MyNumbers of(Period period, SortedMap<LocalDate, Counts> counted) {
        return new MyNumbers(period.from(), period.to(),
                Totals.of(counted.values().stream().reduce(Counts.NONE, Counts::plus)),
                counted.entrySet().stream().map(day -> new Day(day.getKey(), Totals.of(day.getValue()))).toList());
    }

    record Day(LocalDate day, @JsonUnwrapped Totals totals) {}

    record Totals(Resumes resumes, Exports exports, Links links, Scores scores, Map<String, Long> applications,
            long profileUpdates, Jobs jobs) {
        static Totals of(Counts counts) {
            return new Totals(Resumes.of(counts), Exports.of(counts), Links.of(counts), Scores.of(counts),
                    counts.by(Numbers.APPLICATIONS), counts.of(Numbers.PROFILE_UPDATES), Jobs.of(counts));
        }
    }

    /**
     * @param ready versions that a writer made
     * @param edited versions that the person made
     */
    record Resumes(long requested, long ready, long failed, long edited, long restored, long deleted, long variants) {
        static Resumes of(Counts counts) {
            return new Resumes(counts.of(Numbers.REQUESTED), counts.sum(Numbers.WRITTEN), counts.sum(Numbers.FAILED),
                    counts.of(Numbers.EDITED), counts.of(Numbers.RESTORED), counts.of(Numbers.DELETED),
                    counts.of(Numbers.VARIANTS));
        }
    }

    /** @param files by format */
    record Exports(long exports, Map<String, Long> files, long pages, long bytes) {
        static Exports of(Counts counts) {
            return new Exports(counts.of(Numbers.EXPORTS), counts.by(Numbers.FILES), counts.sum(Numbers.PAGES),
                    counts.sum(Numbers.BYTES));
        }
    }

    /** Behind public links, each by who it was: {@code visitor}, {@code owner}, {@code bot}. */
    record Links(Map<String, Long> views, Map<String, Long> reads, Map<String, Long> downloads) {
        static Links of(Counts counts) {
            return new Links(counts.by(Numbers.VIEWS), counts.by(Numbers.READS), counts.by(Numbers.DOWNLOADS));
        }
    }

    /** @param sum of the scores, each 0 to 100 */
    record Scores(long count, long sum, long unscored) {
        static Scores of(Counts counts) {
            return new Scores(counts.of(Numbers.SCORES), counts.of(Numbers.SCORE_SUM), counts.of(Numbers.UNSCORED));
        }
    }

    /** What a recruiter posted. */
    record Jobs(long posted, long edited, long closed) {
        static Jobs of(Counts counts) {
            return new Jobs(counts.of(Numbers.JOBS_POSTED), counts.of(Numbers.JOBS_EDITED),
                    counts.of(Numbers.JOBS_CLOSED));
        }
    }
}
