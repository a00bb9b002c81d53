package dev.vitae.skills.graph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/**
 * All skills, how they hang together, and what finds them in texts. Never changes; may be used by many threads. The same
 * question always gets the same answer.
 */
public final class SkillGraph {
    private static final List<String> FILES = List.of("software", "digital", "health", "trades", "business", "people",
            "service");

    private final Map<String, Skill> skills = new LinkedHashMap<>();
    private final Map<String, List<String>> narrower = new LinkedHashMap<>();
    private final Map<String, Map<String, Double>> neighbours = new LinkedHashMap<>();
    private final Map<String, Skill> byConcept = new HashMap<>();
    private final List<Release> releases;
    private final List<Joined> joined;
    private final Phrases phrases;
    /** Made beside, since most who load the graph only read texts with it. */
    private final CompletableFuture<Completion> completion;

    private SkillGraph(List<Entry> own, List<Release> releases) {
        this.releases = releases;
        List<Skill> all = new ArrayList<>();
        Vocabulary vocabulary = new Vocabulary();
        this.phrases = new Phrases(all, vocabulary);
        Joining joining = new Joining(own, new Phrase.Cutter(vocabulary), phrases);
        this.joined = releases.stream().map(joining::join).toList();
        all.addAll(joining.skills());
        for (Skill skill : all) {
            if (skills.put(skill.id(), skill) != null) {
                throw new IllegalArgumentException("Two skills have the id " + skill.id());
            }
        }
        joining.places().forEach((concept, place) -> byConcept.put(concept, all.get(place)));
        skills.values().forEach(this::connect);
        this.completion = CompletableFuture.supplyAsync(() -> new Completion(all));
    }

    /** Our own skills, from the data files in this jar. */
    public static SkillGraph ours() {
        return new SkillGraph(ownEntries(), List.of());
    }

    /**
     * Our own skills and what {@code infra/run skills import} has put into a directory. Where nothing was imported, or there
     * is no directory, our own only.
     *
     * @throws IllegalStateException when a file there is damaged or of another version; it says what to do
     */
    public static SkillGraph with(Path directory) {
        CompletableFuture<List<Release>> releases = CompletableFuture.supplyAsync(() -> ReleaseFile.readAll(directory));
        List<Entry> own = ownEntries();
        try {
            return new SkillGraph(own, releases.join());
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    static SkillGraph of(List<Entry> entries, Release... releases) {
        return new SkillGraph(entries, List.of(releases));
    }

    static List<Entry> ownEntries() {
        List<Entry> entries = new ArrayList<>();
        FILES.forEach(file -> entries.addAll(read(file + ".txt")));
        return entries;
    }

    private static List<Entry> read(String file) {
        InputStream data = Objects.requireNonNull(SkillGraph.class.getResourceAsStream(file), file);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(data, StandardCharsets.UTF_8))) {
            return SkillFile.read(file, lines.lines());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void connect(Skill skill) {
        for (String broader : skill.broader()) {
            known(skill, broader);
            narrower.computeIfAbsent(broader, _ -> new ArrayList<>()).add(skill.id());
        }
        skill.requires().forEach(required -> known(skill, required));
        skill.related().forEach((other, weight) -> {
            known(skill, other);
            neighbours.computeIfAbsent(skill.id(), _ -> new LinkedHashMap<>()).merge(other, weight, Math::max);
            neighbours.computeIfAbsent(other, _ -> new LinkedHashMap<>()).merge(skill.id(), weight, Math::max);
        });
    }

    private void known(Skill skill, String other) {
        if (!skills.containsKey(other)) {
            throw new IllegalArgumentException(skill.id() + " names a skill that is not there: " + other);
        }
    }

    /** In the order of the data. */
    public Collection<Skill> all() {
        return Collections.unmodifiableCollection(skills.values());
    }

    public Optional<Skill> find(String id) {
        return Optional.ofNullable(skills.get(id));
    }

    /** The concepts of the releases that were imported, headings left out; with all labels, whatever they are good for. */
    public Stream<Concept> concepts() {
        return releases.stream().flatMap(release -> release.concepts().stream()).filter(concept -> !concept.group());
    }

    /** The occupations of the releases that were imported. */
    public Stream<Occupation> occupations() {
        return releases.stream().flatMap(release -> release.occupations().stream());
    }

    /** The skill that an imported concept is, by their id; a heading may be a skill of ours too. */
    public Optional<Skill> ofConcept(String id) {
        return Optional.ofNullable(byConcept.get(id));
    }

    /** What became of each release that was imported. */
    public List<Joined> joined() {
        return joined;
    }

    /** The skills directly below this one. */
    public List<Skill> narrower(Skill skill) {
        return narrower.getOrDefault(skill.id(), List.of()).stream().map(this::required).toList();
    }

    /** How much of each neighbour helps in this skill, 0 to 1, by the neighbour's id. */
    public Map<String, Double> neighbours(Skill skill) {
        return Collections.unmodifiableMap(neighbours.getOrDefault(skill.id(), Map.of()));
    }

    private Skill required(String id) {
        return Objects.requireNonNull(skills.get(id));
    }

    /**
     * The skill that somebody means who writes only this, in a list of skills say: no context is asked for.
     *
     * @param phrase a name or an alias; capitals, hyphens, plural and Unicode form do not matter
     */
    public Optional<Skill> normalise(String phrase) {
        List<Spelled> spelled = spelled(phrase);
        return spelled.stream()
                .filter(one -> one.spelling().text().equals(phrase.strip()))
                .findFirst()
                .or(() -> spelled.stream().filter(Spelled::certain).findFirst())
                .or(() -> spelled.stream().findFirst())
                .map(Spelled::skill);
    }

    /** All that could be meant by exactly this phrase. */
    List<Spelled> spelled(String phrase) {
        return phrases.spelled(phrase.strip());
    }

    /**
     * The skills that a text speaks of, in its order; of spellings that overlap the one that begins first, the longest. Our
     * own spellings go before labels of others, however long.
     */
    public List<Mention> extract(String text) {
        return Extraction.of(text, phrases);
    }

    /** Skills with a name or alias that begins so, the nearest first; for completion while somebody types. */
    public List<Skill> complete(String prefix, int most) {
        return completion.join().of(prefix, most);
    }
}
