package dev.vitae.generation.llm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.langchain4j.model.embedding.EmbeddingModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import dev.vitae.generation.domain.writing.Meaning;

/**
 * Compares meaning with all-MiniLM-L6-v2 (quantised, 384 dimensions), which is loaded in the background at start. A text
 * of some 15 words takes some 3 ms, one of 150 some 10 ms; known texts are remembered.
 */
@Component
final class MiniLm implements Meaning {
    private static final Logger LOG = LoggerFactory.getLogger(MiniLm.class);
    /** Loading takes a second or two; whoever comes earlier waits rather than getting a poorer draft. */
    private static final Duration LOADING = Duration.ofSeconds(5);

    private final CompletableFuture<EmbeddingModel> model = CompletableFuture.supplyAsync(MiniLm::load,
            Thread.ofPlatform().name("loading-model").daemon()::start);
    private final KnownVectors known = new KnownVectors();

    @Override
    public Vectors of(List<String> texts) {
        try {
            EmbeddingModel loaded = model.get(LOADING.toMillis(), TimeUnit.MILLISECONDS);
            List<float[]> vectors = new ArrayList<>(texts.size());
            for (String text : texts) {
                vectors.add(known.of(text, unknown -> loaded.embed(unknown).content().vector()));
            }
            return new Vectors.Present(vectors);
        } catch (TimeoutException e) {
            return new Vectors.Absent("the model is still being loaded");
        } catch (ExecutionException e) {
            return new Vectors.Absent("the model could not be loaded");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Vectors.Absent("writing was interrupted");
        }
    }

    private static EmbeddingModel load() {
        try {
            EmbeddingModel model = new PackagedModel();
            model.embed("The first text takes longer than all that follow.");
            LOG.info("The model that compares meaning is there");
            return model;
        } catch (RuntimeException | LinkageError failure) {
            LOG.error("The model that compares meaning cannot be loaded: words alone decide", failure);
            throw new IllegalStateException(failure);
        }
    }
}
