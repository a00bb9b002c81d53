package dev.vitae.export.domain;

import java.time.Month;
import java.time.format.TextStyle;

import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.resume.Item;
import dev.vitae.contracts.resume.PartialDate;

/** Dates in words: {@code Mar 2021 – Present}, as exact as the person was, and no more. */
public final class Period {
    private Period() {}

    /** From when to when; an absent end is "until now"; empty where nothing is known of the beginning nor the end. */
    public static String of(Item.Dated item, Wording wording) {
        String start = date(item.startDate(), wording);
        String end = date(item.endDate(), wording);
        if (start.isEmpty()) {
            return end;
        }
        if (end.isEmpty()) {
            return start + " – " + wording.present();
        }
        return start.equals(end) ? start : start + " – " + end;
    }

    /** One date to the month; what is no date is said as it was written. */
    public static String date(@Nullable String written, Wording wording) {
        if (written == null || written.isBlank()) {
            return "";
        }
        return PartialDate.parse(written.strip()).map(date -> inWords(date, wording)).orElse(written.strip());
    }

    private static String inWords(PartialDate date, Wording wording) {
        String year = String.valueOf(date.yearNumber());
        return date.month().isEmpty()
                ? year
                : Month.of(date.month().getAsInt()).getDisplayName(TextStyle.SHORT, wording.locale()) + " "
                        + year;
    }
}
