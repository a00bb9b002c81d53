package dev.vitae.generation.llm;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Vectors of texts that were seen lately, at most some 15 MB of them. By text and not by profile version: what a new
 * version did not touch stays known, and nothing outdated can be found.
 */
final class KnownVectors {
    private static final int MOST = 8_000;

    private final Map<String, float[]> vectors = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > MOST;
        }
    };

    float[] of(String text, Function<String, float[]> unknown) {
        float[] found = find(text);
        if (found == null) {
            found = unknown.apply(text);
            keep(text, found);
        }
        return found;
    }

    private synchronized float @Nullable [] find(String text) {
        return vectors.get(text);
    }

    private synchronized void keep(String text, float[] vector) {
        vectors.put(text, vector);
    }
}
