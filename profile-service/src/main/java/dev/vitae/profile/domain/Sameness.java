package dev.vitae.profile.domain;

import java.util.function.BiPredicate;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.resume.Item;

/** When two descriptions are of the same thing: by what names it, without regard to case and spacing. */
final class Sameness {
    private Sameness() {}

    static boolean said(@Nullable String one, @Nullable String other) {
        return one != null && other != null && Wording.folded(one).equals(Wording.folded(other));
    }

    /** Both say it, or neither does. */
    static boolean alike(@Nullable String one, @Nullable String other) {
        return one == null ? other == null : said(one, other);
    }

    /** The same date, as exactly as both tell it: {@code 2020} and {@code 2020-05} may be the same. */
    static boolean sameDate(@Nullable String one, @Nullable String other) {
        return one != null && other != null && (one.startsWith(other) || other.startsWith(one));
    }

    /** As {@link #sameDate}; what is not told does not contradict. */
    static boolean mayBeSameDate(@Nullable String one, @Nullable String other) {
        return one == null || other == null || sameDate(one, other);
    }

    static <T> BiPredicate<T, T> by(Function<T, @Nullable String> name) {
        return (one, other) -> said(name.apply(one), name.apply(other));
    }

    static <T> BiPredicate<T, T> alsoBy(Function<T, @Nullable String> name) {
        return (one, other) -> alike(name.apply(one), name.apply(other));
    }

    static <T extends Item.Dated> BiPredicate<T, T> sameStart() {
        return (one, other) -> sameDate(one.startDate(), other.startDate())
                || one.startDate() == null && other.startDate() == null;
    }

    static <T extends Item.Dated> BiPredicate<T, T> startMayBeSame() {
        return (one, other) -> mayBeSameDate(one.startDate(), other.startDate());
    }
}
