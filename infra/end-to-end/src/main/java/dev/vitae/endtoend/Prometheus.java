package dev.vitae.endtoend;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import tools.jackson.databind.JsonNode;

import dev.vitae.contracts.ContractJson;

/** A real Prometheus on a free port of this machine, with its data in a folder that is thrown away. */
final class Prometheus implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

    private Prometheus(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Whether both programs can be started at all. */
    static boolean installed() throws InterruptedException {
        return runs("prometheus") && runs("promtool");
    }

    private static boolean runs(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version").redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    /** Started with the {@code prometheus.yml} of the folder; its log is beside it. */
    static Prometheus start(Path folder) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Process process = new ProcessBuilder("prometheus", "--config.file=" + folder.resolve("prometheus.yml"),
                "--storage.tsdb.path=" + folder.resolve("data"), "--web.listen-address=127.0.0.1:" + port,
                "--log.level=warn").redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile()).start();
        return new Prometheus(process, port);
    }

    /** How many series the expression has now. */
    int series(String expression) throws IOException, InterruptedException {
        return get("query?query=" + encoded(expression)).path("result").size();
    }

    /** The sum of an expression's values now. */
    double sum(String expression) throws IOException, InterruptedException {
        return get("query?query=" + encoded("sum(" + expression + ")")).at("/result/0/value/1").asDouble(Double.NaN);
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/" + path))
                .timeout(Duration.ofSeconds(30)).build();
        JsonNode answer = ContractJson.mapper().readTree(http.send(request, BodyHandlers.ofString()).body());
        if (!answer.path("status").asString("").equals("success")) {
            throw new IOException("Prometheus refused " + path + ": " + answer.path("error").asString(""));
        }
        return answer.path("data");
    }

    boolean alive() {
        return process.isAlive();
    }

    private static String encoded(String expression) {
        return URLEncoder.encode(expression, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
