package dev.vitae.generation.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import dev.vitae.generation.domain.writing.Meaning;

class MiniLmTests {
    @Test
    void likeMeaningsLieCloserThanUnlikeOnes() {
        List<float[]> vectors = present(new MiniLm().of(List.of("Looked after sick children in a hospital",
                "Nurse on a paediatric ward", "Repaired the engines of fishing boats")));

        assertThat(cosine(vectors.get(0), vectors.get(1))).isGreaterThan(cosine(vectors.get(0), vectors.get(2)) + 0.2);
    }

    @Test
    void theSameTextGivesTheSameVector() {
        MiniLm model = new MiniLm();
        List<String> text = List.of("Moved 40 services to event streaming");

        assertThat(present(model.of(text)).getFirst()).isEqualTo(present(new MiniLm().of(text)).getFirst());
    }

    @Test
    void knownTextsAreNotReadAgain() {
        KnownVectors known = new KnownVectors();
        AtomicInteger read = new AtomicInteger();

        for (int i = 0; i < 3; i++) {
            known.of("text", _ -> new float[]{read.incrementAndGet()});
        }

        assertThat(read).hasValue(1);
    }

    private static List<float[]> present(Meaning.Vectors vectors) {
        return switch (vectors) {
            case Meaning.Vectors.Present present -> present.vectors();
            case Meaning.Vectors.Absent absent -> throw new AssertionError(absent.reason());
        };
    }

    private static double cosine(float[] one, float[] other) {
        double cosine = 0;
        for (int i = 0; i < one.length; i++) {
            cosine += one[i] * other[i];
        }
        return cosine;
    }
}
