package dev.vitae.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.vitae.platform.problem.ProblemException;
import dev.vitae.platform.problem.ProblemType;

/** Entity tags, pages and cursors. */
class ConventionsTests {
    @Test
    void aTagIsTheVersionInQuotes() {
        assertThat(ETags.of(7)).isEqualTo("\"7\"");
        assertThat(ETags.required("\"7\"")).isEqualTo(7);
        assertThat(ETags.required("W/\"7\"")).isEqualTo(7);
    }

    @Test
    void aMissingTagAndAMalformedOneAreToldApart() {
        assertThat(refused(() -> ETags.required(null))).isEqualTo(ProblemType.VERSION_REQUIRED);
        for (String tag : List.of("7", "*", "\"7\", \"8\"", "\"seven\"", "\"99999999999999999999\"")) {
            assertThat(refused(() -> ETags.required(tag))).isEqualTo(ProblemType.INVALID_HEADER);
        }
        assertThat(refused(() -> ETags.check(8, "\"7\""))).isEqualTo(ProblemType.STALE);
    }

    @Test
    void aPageKnowsWhetherAnotherFollows() {
        Page<String> page = Page.of(List.of("a", "b", "c"), 2, Cursor::of);
        assertThat(page.items()).containsExactly("a", "b");
        assertThat(Cursor.read(page.next(), 1)).contains(List.of("b"));
        assertThat(Page.of(List.of("c"), 2, Cursor::of).next()).isNull();
    }

    @Test
    void aCursorComesBackAsItWentOut() {
        assertThat(Cursor.read(Cursor.of("2026-01-01", "ü/?&"), 2)).contains(List.of("2026-01-01", "ü/?&"));
        assertThat(Cursor.read(null, 2)).isEmpty();
        for (String made : List.of("%%", "a", "x".repeat(2000), Cursor.of("one"), "_w")) {
            assertThat(refused(() -> Cursor.read(made, 2))).isEqualTo(ProblemType.INVALID_PARAMETER);
        }
    }

    private static ProblemType refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem().type();
    }
}
