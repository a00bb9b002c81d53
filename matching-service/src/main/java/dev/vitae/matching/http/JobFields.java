package dev.vitae.matching.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import dev.vitae.platform.problem.FieldError;
import dev.vitae.skills.PlainText;

/** Reads the fields of a posting in the forms that schema.org allows, and collects what is wrong with them. */
final class JobFields {
    private static final int LONGEST_SENT = 500_000;

    private final List<FieldError> errors = new ArrayList<>();

    List<FieldError> errors() {
        return List.copyOf(errors);
    }

    void check(boolean right, String pointer, String detail) {
        if (!right) {
            errors.add(new FieldError(pointer, detail));
        }
    }

    boolean said(@Nullable JsonNode field) {
        return field != null && !field.isNull() && !(field.isString() && field.asString().isBlank());
    }

    /** Plain text; absent where it says nothing. */
    @Nullable
    String text(@Nullable JsonNode field, String pointer) {
        if (field == null || !said(field)) {
            return null;
        }
        if (!field.isString() || field.asString().length() > LONGEST_SENT) {
            check(false, pointer, field.isString() ? "Use at most 50,000 characters in all." : "Use text.");
            return null;
        }
        String text = PlainText.of(field.asString());
        check(!text.isEmpty(), pointer, "Say something between the tags.");
        return text.isEmpty() ? null : text;
    }

    @Nullable
    String line(@Nullable JsonNode field, String pointer, int longest) {
        String text = text(field, pointer);
        if (text == null) {
            return null;
        }
        check(text.length() <= longest, pointer, "Use at most " + longest + " characters.");
        return text.replace('\n', ' ');
    }

    /** Text, or an object with a name. */
    @Nullable
    String name(@Nullable JsonNode field, String pointer, int longest) {
        return field != null && field.isObject()
                ? line(field.get("name"), pointer + "/name", longest)
                : line(field, pointer, longest);
    }

    /** Text, a Place, a PostalAddress, or several of them. */
    @Nullable
    String place(@Nullable JsonNode field, String pointer, int longest) {
        if (field == null || !field.isArray()) {
            return onePlace(field, pointer, longest);
        }
        List<String> places = new ArrayList<>();
        for (int i = 0; i < field.size(); i++) {
            String one = onePlace(field.get(i), pointer + "/" + i, longest);
            if (one != null && !places.contains(one)) {
                places.add(one);
            }
        }
        String all = String.join("; ", places);
        check(all.length() <= longest, pointer, "Name places in at most " + longest + " characters.");
        return all.isEmpty() ? null : all;
    }

    private @Nullable String onePlace(@Nullable JsonNode field, String pointer, int longest) {
        if (field == null || !field.isObject()) {
            return line(field, pointer, longest);
        }
        JsonNode address = field.get("address");
        if (address != null && !address.isNull()) {
            return onePlace(address, pointer + "/address", longest);
        }
        List<String> parts = new ArrayList<>();
        for (String part : List.of("addressLocality", "addressRegion", "addressCountry")) {
            String said = name(field.get(part), pointer + "/" + part, longest);
            if (said != null) {
                parts.add(said);
            }
        }
        return parts.isEmpty() ? line(field.get("name"), pointer + "/name", longest) : String.join(", ", parts);
    }

    @Nullable
    String remote(@Nullable JsonNode field, String pointer) {
        String said = name(field, pointer, 100);
        return said == null ? null : switch (said.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "")) {
            case "telecommute", "remote" -> "remote";
            case "hybrid" -> "hybrid";
            case "onsite" -> "onsite";
            default -> {
                check(false, pointer, "Use \"TELECOMMUTE\", \"hybrid\" or \"onsite\", or leave it out.");
                yield null;
            }
        };
    }

    @Nullable
    String language(@Nullable JsonNode field, String pointer) {
        JsonNode alternate = field == null || !field.isObject() ? field : field.get("alternateName");
        String said = line(alternate == null ? field : alternate, pointer, 100);
        if (said == null) {
            return null;
        }
        try {
            return new Locale.Builder().setLanguageTag(said).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            check(false, pointer, "Use a BCP 47 tag such as \"en\" or \"de-AT\".");
            return null;
        }
    }

    /** A date or a time; UTC where it does not say. */
    @Nullable
    Instant date(@Nullable JsonNode field, String pointer) {
        String said = line(field, pointer, 100);
        if (said == null) {
            return null;
        }
        try {
            return parsed(said).truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            check(false, pointer, "Use an ISO 8601 date or time such as \"2026-11-24\".");
            return null;
        }
    }

    /** When something is over: a day lasts until its end. */
    @Nullable
    Instant end(@Nullable JsonNode field, String pointer) {
        Instant said = date(field, pointer);
        return said == null || field == null || !day(field.asString().strip()) ? said : said.plus(1, ChronoUnit.DAYS);
    }

    private static boolean day(String said) {
        return said.length() <= "2026-11-24".length();
    }

    private static Instant parsed(String said) {
        if (day(said)) {
            return LocalDate.parse(said).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        String time = said.replace(' ', 'T');
        return time.matches(".*(?:Z|[+-]\\d{2}:?\\d{2})$")
                ? OffsetDateTime.parse(time.replaceAll("([+-]\\d{2})(\\d{2})$", "$1:$2")).toInstant()
                : LocalDateTime.parse(time).toInstant(ZoneOffset.UTC);
    }
}
