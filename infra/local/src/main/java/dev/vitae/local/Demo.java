package dev.vitae.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import dev.vitae.local.client.SignIn;
import dev.vitae.local.process.Place;

/** {@code infra/run demo}: on a running stack, wherever it runs, or one that it starts itself, the main job once. */
record Demo(Place place, PrintStream out) {

    int run(Arguments arguments) throws InterruptedException {
        Bounds bounds = Bounds.of(arguments);
        Path resume = Path.of(arguments.value("--resume").orElse(sample("sample-resume.json")));
        Path job = Path.of(arguments.value("--job").orElse(sample("sample-job.txt")));
        for (Path file : new Path[]{resume, job}) {
            if (!Files.isReadable(file)) {
                out.println("There is no file " + file + ".");
                return 2;
            }
        }
        Optional<Stack> own = arguments.has("--running") || Stack.running(place).isPresent()
                ? Optional.empty()
                : Optional.of(Stack.of(place, arguments, out));
        if (own.isEmpty() && bounds.asked()) {
            out.println("Only a start of its own can be compared with bounds: infra/run stop first.");
            return 2;
        }
        own.ifPresent(stack -> Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop")));
        if (own.isPresent() && !own.get().start()) {
            return 1;
        }
        int code = mainJob(resume, job);
        if (own.isPresent() && code == 0) {
            code = bounds.judge(own.get().seen(), out);
        }
        if (own.isPresent() && !arguments.has("--once")) {
            new Up(place, out).sayWhere();
            new CountDownLatch(1).await();
        }
        return code;
    }

    private int mainJob(Path resume, Path job) throws InterruptedException {
        try {
            Stages stages = new Stages(out);
            String token = stages.time("sign in as alice", () -> new SignIn(place.issuer()).token("alice", "alice"));
            new MainJob(place, token, stages, out).run(resume, job);
            return 0;
        } catch (IOException | RuntimeException failure) {
            out.println("The demo failed: "
                    + Optional.ofNullable(failure.getMessage()).orElseGet(failure::toString));
            return 1;
        }
    }

    private String sample(String name) {
        return place.local("samples", name).toString();
    }
}
