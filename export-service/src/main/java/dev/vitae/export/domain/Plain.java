package dev.vitae.export.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A person's text made fit to print: composed (NFC), without control, direction-override and invisible characters, with
 * single spaces. Nothing that can be seen is taken away.
 */
final class Plain {
    private static final Pattern INVISIBLE = Pattern
            .compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\uFE00-\\uFE0F&&[^\\n\\t\\r]]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u2028\\u2029]+");
    private static final Pattern BREAKS = Pattern.compile("\\R+");

    private Plain() {}

    /** One line; empty for what is absent. */
    static String line(@Nullable String text) {
        return text == null
                ? ""
                : SPACES.matcher(INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(""))
                        .replaceAll(" ").strip();
    }

    /** The paragraphs of a longer text: its lines, as the person broke them. */
    static List<String> paragraphs(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(BREAKS.split(text)).map(Plain::line).filter(line -> !line.isEmpty()).toList();
    }

    /** What is there of these, with something between. */
    static String joined(String between, @Nullable String... texts) {
        return joined(between, Stream.of(texts));
    }

    static String joined(String between, Stream<@Nullable String> texts) {
        return texts.filter(Objects::nonNull).map(Plain::line).filter(line -> !line.isEmpty())
                .collect(Collectors.joining(between));
    }
}
