package dev.vitae.skills.graph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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
    private final PhraseTrie phrases = new PhraseTrie();
    private final Completion completion;

    private SkillGraph(List<Entry> entries) {
        for (Entry entry : entries) {
            Skill skill = entry.skill();
            if (skills.put(skill.id(), skill) != null) {
                throw new IllegalArgumentException("Two skills have the id " + skill.id());
            }
            entry.spellings().forEach(spelling -> phrases.add(spelling, skill));
        }
        skills.values().forEach(this::connect);
        this.completion = new Completion(skills.values());
    }

    /** Our own skills, from the data files in this jar. */
    public static SkillGraph ours() {
        return new SkillGraph(ownEntries());
    }

    static SkillGraph of(List<Entry> entries) {
        return new SkillGraph(entries);
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
        List<PhraseTrie.Spelled> spelled = spelled(phrase);
        return spelled.stream()
                .filter(one -> one.spelling().text().equals(phrase.strip()))
                .findFirst()
                .or(() -> spelled.stream().filter(PhraseTrie.Spelled::certain).findFirst())
                .or(() -> spelled.stream().findFirst())
                .map(PhraseTrie.Spelled::skill);
    }

    /** All that could be meant by exactly this phrase. */
    List<PhraseTrie.Spelled> spelled(String phrase) {
        return phrases.whole(phrase.strip());
    }

    /** The skills that a text speaks of, in its order; of spellings that overlap the one that begins first, the longest. */
    public List<Mention> extract(String text) {
        Wording words = Wording.of(text);
        List<PhraseTrie.Found> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Optional<PhraseTrie.Found> longest = phrases.longest(words, at);
            longest.ifPresent(found::add);
            at = longest.map(PhraseTrie.Found::end).orElse(at + 1);
        }
        Meanings meanings = new Meanings(words, found);
        List<Mention> mentions = new ArrayList<>();
        for (PhraseTrie.Found one : found) {
            int start = words.words().get(one.from()).start();
            int end = words.words().get(one.end() - 1).end();
            meanings.of(one)
                    .ifPresent(meant -> mentions.add(new Mention(meant.skill(), start, end, meant.confidence(),
                            Denial.of(text, start, end))));
        }
        return mentions;
    }

    /** Skills with a name or alias that begins so, the nearest first; for completion while somebody types. */
    public List<Skill> complete(String prefix, int most) {
        return completion.of(prefix, most);
    }
}
