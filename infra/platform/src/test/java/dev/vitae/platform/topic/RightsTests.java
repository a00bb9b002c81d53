package dev.vitae.platform.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.vitae.contracts.event.Topic;

/** The table of rights against what the services' sources listen to and send. */
class RightsTests {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private static final Pattern ANNOTATION = Pattern.compile("@KafkaListener\\(([^)]*)\\)");

    private static final Pattern CONSTANT = Pattern.compile("Topic\\.Names\\.([A-Z_]+)");

    private static final Pattern DESTINATION = Pattern
            .compile("destination:(?:\\s*>-?)?([\\sa-z,-]+?)(?=\\n\\s*[\\w-]+:|\\n\\S|\\z)");

    private final Map<Topic, Right> rights = Right.all().stream()
            .collect(Collectors.toMap(Right::topic, Function.identity()));

    @Test
    void everyTopicHasOneRowAndEveryServiceIsThere() {
        assertThat(rights).containsOnlyKeys(Topic.values());
        assertThat(Right.SERVICES).allSatisfy(service -> assertThat(ROOT.resolve(service).resolve("pom.xml")).exists());
    }

    @Test
    void whatAServiceListensToItMayRead() throws IOException {
        Map<String, Set<Topic>> listening = new TreeMap<>();
        for (String service : Right.SERVICES) {
            Set<Topic> topics = EnumSet.noneOf(Topic.class);
            for (String source : sources(service)) {
                ANNOTATION.matcher(source).results().flatMap(found -> CONSTANT.matcher(found.group(1)).results())
                        .map(found -> Topic.valueOf(found.group(1))).forEach(topics::add);
                Matcher destinations = DESTINATION.matcher(source);
                while (destinations.find()) {
                    Arrays.stream(destinations.group(1).split("[\\s,]+")).flatMap(name -> Topic.named(name).stream())
                            .forEach(topics::add);
                }
            }
            listening.put(service, topics);
        }
        assertThat(listening.get("generation-service")).as("listeners are found").contains(Topic.RESUME_REQUESTED);
        assertThat(listening.get("analytics-service")).as("bindings are found").contains(Topic.ERASURE_CONFIRMED);
        listening.forEach((service, topics) -> assertThat(topics).as("%s listens to", service)
                .allSatisfy(topic -> assertThat(right(topic).readers()).as(topic.topicName()).contains(service)));
    }

    @Test
    void whatAServiceSendsItMayWrite() throws IOException {
        Map<String, Set<Topic>> sending = new TreeMap<>();
        for (String service : Right.SERVICES) {
            String all = String.join("\n", sources(service));
            sending.put(service, Arrays.stream(Topic.values())
                    .filter(topic -> all.contains("new " + topic.event().getSimpleName() + "("))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Topic.class))));
        }
        assertThat(sending.get("export-service")).as("events are found").contains(Topic.RESUME_EXPORTED);
        sending.forEach((service, topics) -> assertThat(topics).as("%s sends", service)
                .allSatisfy(topic -> assertThat(right(topic).writers()).as(topic.topicName()).contains(service)));
    }

    @Test
    void aTopicHasOneOwnerUnlessItIsSpokenByAll() {
        assertThat(rights.values()).allSatisfy(right -> assertThat(right.writers()).as(right.topic().topicName())
                .satisfiesAnyOf(writers -> assertThat(writers).hasSize(1),
                        writers -> assertThat(writers).isEqualTo(Right.SERVICES)));
    }

    private Right right(Topic topic) {
        return Objects.requireNonNull(rights.get(topic), topic::topicName);
    }

    private static List<String> sources(String service) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(service).resolve("src/main"))) {
            return files
                    .filter(file -> file.toString().endsWith(".java")
                            || file.getFileName().toString().equals("application.yaml"))
                    .map(RightsTests::text).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
