package dev.vitae.generation.domain.writing;

import java.util.List;

/** Texts as points in a space in which like meanings lie close. */
public interface Meaning {
    /** One unit vector for each text, in their order, or why there are none now. */
    Vectors of(List<String> texts);

    /** The outcome of asking. */
    sealed interface Vectors {
        record Present(List<float[]> vectors) implements Vectors {}

        record Absent(String reason) implements Vectors {}
    }

    /** Compares nothing: words alone decide. */
    static Meaning none(String reason) {
        return _ -> new Vectors.Absent(reason);
    }
}
