package dev.vitae.contracts.resume;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JSON Resume's date: a year, a month of a year, or a day. Ordered by its first day, the less exact first where those
 * are equal.
 */
public sealed interface PartialDate extends Comparable<PartialDate> {
    /** {@code YYYY}. */
    record Year(int year) implements PartialDate {
        @Override
        public LocalDate firstDay() {
            return LocalDate.of(year, 1, 1);
        }

        @Override
        public LocalDate lastDay() {
            return LocalDate.of(year, 12, 31);
        }

        @Override
        public OptionalInt month() {
            return OptionalInt.empty();
        }

        @Override
        public String toString() {
            return "%04d".formatted(year);
        }
    }

    /** {@code YYYY-MM}. */
    record Month(YearMonth value) implements PartialDate {
        @Override
        public LocalDate firstDay() {
            return value.atDay(1);
        }

        @Override
        public LocalDate lastDay() {
            return value.atEndOfMonth();
        }

        @Override
        public OptionalInt month() {
            return OptionalInt.of(value.getMonthValue());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** {@code YYYY-MM-DD}. */
    record Day(LocalDate value) implements PartialDate {
        @Override
        public LocalDate firstDay() {
            return value;
        }

        @Override
        public LocalDate lastDay() {
            return value;
        }

        @Override
        public OptionalInt month() {
            return OptionalInt.of(value.getMonthValue());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    Pattern SHAPE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    LocalDate firstDay();

    LocalDate lastDay();

    /** 1 to 12; empty where only the year is known. */
    OptionalInt month();

    default int yearNumber() {
        return firstDay().getYear();
    }

    @Override
    default int compareTo(PartialDate other) {
        int byFirst = firstDay().compareTo(other.firstDay());
        return byFirst != 0 ? byFirst : other.lastDay().compareTo(lastDay());
    }

    /** The date that the text names; empty for what names none, such as {@code 2020-13}, {@code 2021-02-30} or text. */
    static Optional<PartialDate> parse(String text) {
        Matcher shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            return Optional.empty();
        }
        try {
            int year = Integer.parseInt(shape.group(1));
            if (shape.group(2) == null) {
                return Optional.of(new Year(year));
            }
            int month = Integer.parseInt(shape.group(2));
            if (shape.group(3) == null) {
                return Optional.of(new Month(YearMonth.of(year, month)));
            }
            return Optional.of(new Day(LocalDate.of(year, month, Integer.parseInt(shape.group(3)))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
