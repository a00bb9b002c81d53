package dev.vitae.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

class BoundsTests {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private int judged(Bounds.Seen seen, String... options) {
        return Bounds.of(Arguments.parse(List.of(options))).judge(seen, new PrintStream(said, true));
    }

    @Test
    void isKeptOrBrokenByEitherFigure() {
        String[] bounds = {"demo", "--start-within", "45", "--memory-within", "3.5"};

        assertThat(judged(new Bounds.Seen(false, 44.9, OptionalDouble.of(3.49)), bounds)).isZero();
        assertThat(judged(new Bounds.Seen(false, 45.1, OptionalDouble.of(3.0)), bounds)).isEqualTo(1);
        assertThat(judged(new Bounds.Seen(false, 30, OptionalDouble.of(3.6)), bounds)).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("start: 45.10 s, at most 45.00: BROKEN");
    }

    @Test
    void whatCannotBeToldIsNotKept() {
        assertThat(judged(new Bounds.Seen(false, 30, OptionalDouble.empty()), "demo", "--memory-within", "3.5"))
                .isEqualTo(1);
        assertThat(judged(new Bounds.Seen(true, 30, OptionalDouble.of(3)), "demo", "--start-within", "45"))
                .isEqualTo(3);
    }

    @Test
    void nothingAskedNothingJudged() {
        assertThat(judged(new Bounds.Seen(true, 500, OptionalDouble.empty()), "demo")).isZero();
        assertThatThrownBy(() -> judged(new Bounds.Seen(false, 1, OptionalDouble.of(1)), "demo", "--start-within",
                "soon")).isInstanceOf(IllegalArgumentException.class);
    }
}
