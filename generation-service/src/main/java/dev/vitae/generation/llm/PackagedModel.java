package dev.vitae.generation.llm;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;

/**
 * The packaged all-MiniLM-L6-v2, whose threads sleep while they wait for each other. The library's own session lets them
 * wait in loops: a text of 40 words then takes 10 ms where nothing else runs (here 13), but 17 to 25 ms (here 10 to 14)
 * beside one busy thread, on two cores, and something else always runs.
 */
final class PackagedModel extends AbstractInProcessEmbeddingModel {
    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

    private final OnnxBertBiEncoder encoder;

    /** @throws IllegalStateException when this machine cannot run it */
    PackagedModel() {
        super(Runnable::run);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (InputStream model = packaged(MODEL);
                InputStream tokenizer = packaged(TOKENIZER);
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            encoder = new OnnxBertBiEncoder(environment, environment.createSession(model.readAllBytes(), options),
                    tokenizer, PoolingMode.MEAN);
        } catch (IOException | OrtException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static InputStream packaged(String name) {
        return Objects.requireNonNull(AllMiniLmL6V2QuantizedEmbeddingModel.class.getResourceAsStream(name), name);
    }

    @Override
    protected OnnxBertBiEncoder model() {
        return encoder;
    }
}
