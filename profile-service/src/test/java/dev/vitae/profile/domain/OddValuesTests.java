package dev.vitae.profile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Any value may stand anywhere in what somebody sends: it is told, and nothing breaks. */
class OddValuesTests {
    private static final List<@Nullable Object> ODD = Arrays.asList(null, true, 7, 1e300, BigInteger.TEN.pow(60), "",
            "\u0000", "\ud800", "x".repeat(10_000), List.of(), List.of(List.of()), Map.of(), Map.of("", ""),
            Collections.singletonList(null), Collections.singletonMap("id", null), Map.of("id", List.of()),
            "a".repeat(12), "http://", "xn--", "https://xn--\u0301.example", "-", "2020-", "9999");

    @Test
    void nothingBreaksWhateverStandsWhere() {
        List<List<Object>> places = new ArrayList<>();
        collect(Samples.mina(), List.of(), places);
        assertThat(places).hasSizeGreaterThan(100);

        for (List<Object> place : places) {
            for (Object odd : ODD) {
                Map<?, ?> body = Objects.requireNonNull((Map<?, ?>) replaced(Samples.mina(), place, odd));
                ImportedResume told = Samples.imported(body, Samples.NOBODY);
                assertThat(NamingTests.ids(told.profile().content())).doesNotHaveDuplicates().doesNotContain("");
                Reading reading = Reading.strict(Samples.TODAY, KnownIds.of(Samples.NOBODY.content()));
                SentProfile.read(body, reading).appliedTo(Samples.NOBODY, Samples.IDS, Samples.NOW);
                assertThat(reading.findings()).allMatch(f -> f.pointer().startsWith("/"));
                // What the import kept is what a strict client may send.
                Samples.put(Samples.tree(told.profile().content()), told.profile());
            }
        }
    }

    private static void collect(@Nullable Object value, List<Object> at, List<List<Object>> places) {
        if (!at.isEmpty()) {
            places.add(at);
        }
        switch (value) {
            case Map<?, ?> map -> map.forEach((name, inner) -> collect(inner, with(at, name), places));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    collect(list.get(i), with(at, i), places);
                }
            }
            case null, default -> {
                // A leaf.
            }
        }
    }

    private static List<Object> with(List<Object> at, Object step) {
        List<Object> further = new ArrayList<>(at);
        further.add(step);
        return further;
    }

    private static @Nullable Object replaced(@Nullable Object tree, List<Object> place, @Nullable Object odd) {
        if (place.isEmpty()) {
            return odd;
        }
        List<Object> rest = place.subList(1, place.size());
        if (tree instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> copy = new HashMap<>(map);
            copy.put(place.get(0), replaced(map.get(place.get(0)), rest, odd));
            return copy;
        }
        List<@Nullable Object> copy = new ArrayList<>((List<?>) tree);
        int at = (Integer) place.get(0);
        copy.set(at, replaced(copy.get(at), rest, odd));
        return copy;
    }
}
