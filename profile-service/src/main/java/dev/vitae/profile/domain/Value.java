package dev.vitae.profile.domain;

import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.resume.PartialDate;

/**
 * One value of what was sent, asked for as what it should be. Null when it is absent, blank, or cannot be kept; the last
 * is told to the {@link Reading}.
 */
record Value(String pointer, @Nullable Object raw, Reading reading) {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern EMAIL = Pattern
            .compile("[^\\s@<>()\"',;:\\\\]{1,64}@[^\\s@<>()\"',;:\\\\]+\\.[^\\s@<>()\"',;:\\\\.]{2,}");
    private static final Pattern DATE_TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ].*");

    boolean isAbsent() {
        return raw == null;
    }

    @Nullable
    String line() {
        return text(Limits.LINE, false);
    }

    @Nullable
    String text() {
        return text(Limits.TEXT, true);
    }

    @Nullable
    String highlight() {
        return text(Limits.HIGHLIGHT, true);
    }

    /** An http(s) address; where the scheme was left out, https is added. */
    @Nullable
    String url() {
        String text = text(Limits.ADDRESS, false);
        return text == null
                ? null
                : orTell(WebAddress.of(text),
                        "Must be a web address that starts with https:// or http:// and holds no password.");
    }

    /** The address of a picture; the picture itself is not taken in. */
    @Nullable
    String image() {
        if (raw instanceof String text && text.strip().regionMatches(true, 0, "data:", 0, 5)) {
            return tell("Pictures themselves are not taken in yet; give the https:// address of one.");
        }
        return url();
    }

    @Nullable
    String email() {
        String text = text(Limits.EMAIL, false);
        return text == null
                ? null
                : orTell(Optional.of(text).filter(EMAIL.asMatchPredicate()),
                        "Must be an e-mail address like name@example.org.");
    }

    @Nullable
    String countryCode() {
        String text = line();
        return text == null
                ? null
                : orTell(Optional.of(text.toUpperCase(Locale.ROOT)).filter(COUNTRIES::contains),
                        "Must be a two-letter country code (ISO 3166-1), such as DE or US.");
    }

    @Nullable
    String currency() {
        String text = line();
        return text == null
                ? null
                : orTell(Optional.of(text.toUpperCase(Locale.ROOT)).filter(Value::isCurrency),
                        "Must be a currency code (ISO 4217), such as EUR or USD.");
    }

    @Nullable
    String language() {
        String text = line();
        return text == null
                ? null
                : orTell(languageTag(text), "Must be a language tag (BCP 47), such as en or pt-BR.");
    }

    @Nullable
    String choice(String... choices) {
        String text = line();
        return text == null
                ? null
                : orTell(Optional.of(text.toLowerCase(Locale.ROOT)).filter(Set.of(choices)::contains),
                        "Must be one of: %s.".formatted(String.join(", ", choices)));
    }

    @Nullable
    String date() {
        String text = line();
        if (text == null) {
            return null;
        }
        if (reading.isForgiving() && DATE_TIME.matcher(text).matches()) {
            reading.warn(pointer, "the day of \"%s\" was taken, the time of day not.".formatted(text));
            text = text.substring(0, 10);
        }
        Optional<PartialDate> date = PartialDate.parse(text);
        if (date.isEmpty()) {
            return tell("Must be a date that exists, written like 2024, 2024-05 or 2024-05-31.");
        }
        int last = reading.today().getYear() + Limits.YEARS_AHEAD;
        if (date.get().yearNumber() < Limits.FIRST_YEAR || date.get().yearNumber() > last) {
            return tell("The year must be between %d and %d.".formatted(Limits.FIRST_YEAR, last));
        }
        return text;
    }

    boolean flag() {
        return switch (raw) {
            case Boolean flag -> flag;
            case null -> false;
            case Object other -> {
                tell("Must be true or false.");
                yield false;
            }
        };
    }

    @Nullable
    Long wholeNumber(long max) {
        return switch (raw) {
            case null -> null;
            case Integer number when number >= 0 && number <= max -> number.longValue();
            case Long number when number >= 0 && number <= max -> number;
            case Object other -> {
                tell("Must be a whole number from 0 to %,d.".formatted(max));
                yield null;
            }
        };
    }

    private @Nullable String text(int max, boolean lines) {
        String text = switch (raw) {
            case null -> null;
            case String given -> cleaned(Wording.tidy(given), lines);
            case Number number when reading.isForgiving() -> {
                reading.warn(pointer, "the number %s was taken as text.".formatted(number));
                yield number.toString();
            }
            case Object other -> tell("Must be text.");
        };
        if (text == null || text.isEmpty()) {
            return null;
        }
        int length = text.codePointCount(0, text.length());
        return length <= max ? text : tell("At most %,d characters, not %,d.".formatted(max, length));
    }

    private @Nullable String cleaned(String text, boolean lines) {
        OptionalInt forbidden = Wording.forbidden(text, lines);
        if (forbidden.isEmpty()) {
            return text;
        }
        String sign = "U+%04X".formatted(forbidden.getAsInt());
        String cleaned = Wording.withoutForbidden(text, lines);
        if (reading.isForgiving()) {
            reading.warn(pointer, "the character %s was taken as a space.".formatted(sign));
            return cleaned;
        }
        reading.cannotKeep(pointer, cleaned, "Must not hold the character %s%s.".formatted(sign,
                lines ? "" : ": this is one line"));
        return null;
    }

    private @Nullable String orTell(Optional<String> kept, String reason) {
        return kept.isPresent() ? kept.get() : tell(reason);
    }

    /** Always null: the value is left out. */
    private @Nullable String tell(String reason) {
        reading.cannotKeep(pointer, raw, reason);
        return null;
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream().anyMatch(c -> c.getCurrencyCode().equals(code));
    }

    private static Optional<String> languageTag(String text) {
        try {
            String tag = new Locale.Builder().setLanguageTag(text.replace('_', '-')).build().toLanguageTag();
            return Optional.of(tag).filter(t -> !t.startsWith("und"));
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}
