package dev.vitae.profile.domain;

import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.resume.PartialDate;

/** From when to when; a start without an end is "until now". */
record Period(@Nullable String start, @Nullable String end) {
    static final Period UNKNOWN = new Period(null, null);

    boolean endsBeforeItStarts() {
        if (start == null || end == null) {
            return false;
        }
        var from = PartialDate.parse(start);
        var to = PartialDate.parse(end);
        return from.isPresent() && to.isPresent() && to.get().lastDay().isBefore(from.get().firstDay());
    }
}
