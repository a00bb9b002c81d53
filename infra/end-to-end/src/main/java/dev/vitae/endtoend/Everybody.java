package dev.vitae.endtoend;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import dev.vitae.contracts.ContractJson;

/**
 * Asks everything that can be asked with GET about one person, as everybody: what the services' own descriptions list,
 * through the gateway; and what lies behind it, at the services themselves.
 *
 * @param tokens by who it is; empty: without any
 */
record Everybody(Stack stack, Map<String, String> tokens, HttpClient http) {
    static final List<String> SERVICES = List.of("profile", "generation", "matching", "export", "analytics");
    private static final List<String> FORMATS = List.of("pdf", "json", "yaml", "txt");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
    private static final int MOST_PAGES = 100;

    Everybody(Stack stack, Map<String, String> tokens) {
        this(stack, tokens, HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    /** What is asked about; the status is the link that whoever leaves is given. */
    record Traces(String owner, String resume, String job, String archive, String status) {}

    /** How each was answered: by who asked, how often each status, 0 being no answer in time. */
    record Answers(List<Sighting> sightings, Map<String, Map<Integer, Integer>> statuses) {
        int of(String who) {
            return statuses.getOrDefault(who, Map.of()).values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    Answers ask(Search search, Traces traces) throws IOException, InterruptedException {
        Answers answers = new Answers(new ArrayList<>(), new TreeMap<>());
        List<URI> questions = new ArrayList<>();
        for (String path : paths(traces)) {
            questions.add(stack.address().resolve(path));
        }
        for (String service : SERVICES) {
            questions.add(stack.service(service).resolve("/internal/archive/" + traces.owner()));
        }
        for (String who : tokens.keySet()) {
            for (URI question : questions) {
                ask(search, who, question, answers);
            }
        }
        for (URI question : behind()) {
            ask(search, "management", question, answers);
        }
        return answers;
    }

    /** Of every service, with the person's ids in the places of parameters; a parameter that it does not know is refused. */
    private List<String> paths(Traces traces) throws IOException, InterruptedException {
        List<String> paths = new ArrayList<>(List.of("/", "/login", "/api/v1/me", traces.archive(), traces.status()));
        for (String service : SERVICES) {
            JsonNode described = described(stack.service(service).resolve("/v3/api-docs"));
            described.path("paths").properties().stream().filter(path -> path.getValue().has("get")).forEach(
                    path -> filled(path.getKey(), traces).forEach(paths::add));
        }
        return paths;
    }

    private static Stream<String> filled(String path, Traces traces) {
        Matcher parameter = PARAMETER.matcher(path);
        if (!parameter.find()) {
            return Stream.of(path);
        }
        List<String> values = switch (parameter.group(1)) {
            case "id" -> List.of(path.startsWith("/api/v1/jobs/") ? traces.job() : traces.resume());
            case "resumeId" -> List.of(traces.resume());
            case "jobId" -> List.of(traces.job());
            case "version" -> List.of("1");
            case "format" -> FORMATS;
            default -> throw new IllegalStateException("What stands for " + parameter.group() + " in " + path + "?");
        };
        return values.stream().flatMap(value -> filled(path.replace(parameter.group(), value), traces));
    }

    /** What a management port offers; it does not list it by itself. */
    private List<URI> behind() {
        return Stream.concat(SERVICES.stream(), Stream.of("gateway"))
                .flatMap(service -> Stream.of("health", "info", "prometheus", "deadletters").map(endpoint -> URI
                        .create("http://127.0.0.1:" + stack.management(service) + "/actuator/" + endpoint)))
                .toList();
    }

    /** All pages of a list, headers too: a file's name stands there. */
    private void ask(Search search, String who, URI question, Answers answers) throws InterruptedException {
        URI page = question;
        for (int turned = 0; turned < MOST_PAGES; turned++) {
            try {
                HttpResponse<byte[]> answer = bytes(page, tokens.getOrDefault(who, ""));
                count(answers, who, answer.statusCode());
                Map<String, String> found = search.in(answer.body());
                found.putAll(search.in(answer.headers().map().toString().getBytes(StandardCharsets.UTF_8)));
                if (!found.isEmpty()) {
                    answers.sightings().add(new Sighting(who, question.getPath() + " " + answer.statusCode(), found));
                }
                String next = next(answer.body());
                if (next.isEmpty()) {
                    return;
                }
                page = URI.create(question + "?limit=100&cursor=" + next);
            } catch (IOException none) {
                count(answers, who, 0);
                return;
            }
        }
        throw new IllegalStateException("Too many pages to look at: " + question);
    }

    private static String next(byte[] body) {
        try {
            return ContractJson.mapper().readTree(body).path("next").asString("");
        } catch (JacksonException noJson) {
            return "";
        }
    }

    private static void count(Answers answers, String who, int status) {
        answers.statuses().computeIfAbsent(who, _ -> new TreeMap<>()).merge(status, 1, Integer::sum);
    }

    private JsonNode described(URI address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = bytes(address, "");
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answered " + answer.statusCode());
        }
        return ContractJson.mapper().readTree(answer.body());
    }

    /** A stream that does not end is no answer either: the request's own limit is for its beginning only. */
    private HttpResponse<byte[]> bytes(URI address, String token) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.sendAsync(request.build(), BodyHandlers.ofByteArray())
                    .get(ANSWER_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException none) {
            throw new IOException(address + " did not answer", none);
        }
    }
}
