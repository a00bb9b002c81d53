package dev.vitae.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import dev.vitae.contracts.ContractJson;
import dev.vitae.contracts.resume.ResumeDocument;
import dev.vitae.generation.domain.writing.Brief;
import dev.vitae.generation.domain.writing.Draft;
import dev.vitae.generation.domain.writing.Meaning;
import dev.vitae.generation.domain.writing.Named;
import dev.vitae.generation.domain.writing.OfflineWriter;
import dev.vitae.generation.domain.writing.Truth;
import dev.vitae.generation.domain.writing.TruthCheck;
import dev.vitae.matching.domain.Demands;
import dev.vitae.matching.domain.Scoring;

/** One resume of the sample person for the sample posting: written without the model, checked, scored. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class ResumeBenchmark {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private final OfflineWriter writer = new OfflineWriter(Meaning.none("measured without the model"));
    private ResumeDocument profile = ResumeDocument.empty();
    private ResumeDocument written = profile;
    private String posting = "";

    /** @throws IOException when the samples are not where they should be */
    @Setup
    public void read() throws IOException {
        Path samples = Path.of(System.getProperty("vitae.root", "."), "infra/local/samples");
        profile = ContractJson.mapper()
                .readValue(Files.readString(samples.resolve("sample-resume.json")), ResumeDocument.class);
        posting = Files.readString(samples.resolve("sample-job.txt"));
        written = write().document();
    }

    /** The draft. */
    @Benchmark
    public Draft write() {
        return writer.write(new Brief(profile, posting, "en", null, TODAY));
    }

    /** The verdict on it. */
    @Benchmark
    public Truth check() {
        return TruthCheck.check(Named.of(profile), written, TODAY);
    }

    /** The score, with the posting analysed anew. */
    @Benchmark
    public Scoring score() {
        return Scoring.of(Demands.read(posting), written, TODAY);
    }

    /** What the posting asks for. */
    @Benchmark
    public Demands analyse() {
        return Demands.read(posting);
    }
}
