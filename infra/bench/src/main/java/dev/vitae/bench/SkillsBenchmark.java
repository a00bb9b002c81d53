package dev.vitae.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

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

import dev.vitae.skills.graph.Mention;
import dev.vitae.skills.graph.Skill;
import dev.vitae.skills.graph.SkillGraph;

/** The skill graph: loading it, finding skills in a posting of 400 words, completing what somebody types. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class SkillsBenchmark {
    private static final int WORDS = 400;

    private final SkillGraph graph = SkillGraph.ours();
    private final List<String> typed = graph.all()
            .stream()
            .map(Skill::name)
            .map(name -> name.substring(0, Math.min(name.length(), 1 + name.length() % 4)))
            .toList();
    private final AtomicInteger next = new AtomicInteger();
    private String posting = "";

    /** @throws IOException when the samples are not where they should be */
    @Setup
    public void read() throws IOException {
        Path sample = Path.of(System.getProperty("vitae.root", "."), "infra/local/samples/sample-job.txt");
        String[] words = Files.readString(sample).split("(?<=\\s)");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < WORDS; i++) {
            text.append(words[i % words.length]);
        }
        posting = text.toString();
    }

    /** All of our own data, from the jar. */
    @Benchmark
    public SkillGraph load() {
        return SkillGraph.ours();
    }

    /** Without the comparison by meaning. */
    @Benchmark
    public List<Mention> extract() {
        return graph.extract(posting);
    }

    /** One to four letters of any skill. */
    @Benchmark
    public List<Skill> complete() {
        return graph.complete(typed.get(Math.floorMod(next.getAndIncrement(), typed.size())), 10);
    }
}
