package dev.vitae.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.vitae.bench.Marked.Mark;
import dev.vitae.skills.graph.Mention;
import dev.vitae.skills.graph.Skill;
import dev.vitae.skills.graph.SkillGraph;

/**
 * How right extraction is on two sets that were written without a look at data or rules: homonyms in sentences, and
 * postings of many professions with all their skills marked. Each is cut into fixed halves; whoever changes rules or data
 * looks at the first ({@code --show}) and reports the second.
 */
final class BlindSets {
    private final SkillGraph graph;
    private final boolean show;

    private BlindSets(SkillGraph graph, boolean show) {
        this.graph = graph;
        this.show = show;
    }

    public static void main(String[] args) throws IOException {
        print(SkillGraph.ours(), List.of(args).contains("--show"));
    }

    static void print(SkillGraph graph, boolean show) throws IOException {
        Path blind = Path.of(System.getProperty("vitae.root", "."))
                .resolve("infra/bench/src/main/resources/dev/vitae/bench/blind");
        BlindSets sets = new BlindSets(graph, show);
        sets.homonyms(Files.readAllLines(blind.resolve("homonyms.tsv")));
        List<Marked> postings = new ArrayList<>();
        try (Stream<Path> files = Files.list(blind.resolve("postings"))) {
            for (Path file : files.sorted().toList()) {
                postings.add(Marked.read(file.getFileName().toString(), Files.readString(file)));
            }
        }
        sets.postings(postings);
    }

    private void homonyms(List<String> lines) {
        int[] right = new int[2];
        int[] all = new int[2];
        for (int i = 1; i < lines.size(); i++) {
            String[] fields = lines.get(i).split("\t", -1);
            int half = i % 2 == 1 ? 0 : 1;
            all[half]++;
            if (right(fields[0], fields[1], fields[2])) {
                right[half]++;
            } else if (show && half == 0) {
                System.out.println("  wrong: " + lines.get(i));
            }
        }
        System.out.printf(
                "homonyms: %d of %d right (%.1f %%); half to look at %d of %d, other half %d of %d (%.1f %%)%n",
                right[0] + right[1], all[0] + all[1], percent(right[0] + right[1], all[0] + all[1]), right[0], all[0],
                right[1], all[1], percent(right[1], all[1]));
    }

    private boolean right(String sentence, String phrase, String skill) {
        int start = sentence.indexOf(phrase);
        Mark mark = new Mark(start, start + phrase.length(), skill);
        Stream<Skill> found = graph.extract(sentence)
                .stream()
                .filter(mention -> mark.overlaps(mention.start(), mention.end()))
                .map(Mention::skill);
        if (skill.equals("-")) {
            Optional<Skill> usual = graph.normalise(phrase);
            return found.noneMatch(one -> usual.isPresent() && usual.get().equals(one));
        }
        Optional<Skill> meant = graph.normalise(skill);
        return found.anyMatch(one -> meant.isPresent() && meant.get().equals(one));
    }

    private void postings(List<Marked> postings) {
        int[] marks = new int[2];
        int[] found = new int[2];
        int[] mentions = new int[2];
        int[] right = new int[2];
        for (int i = 0; i < postings.size(); i++) {
            Marked posting = postings.get(i);
            int half = i % 2;
            List<Mention> extracted = graph.extract(posting.text());
            for (Mark mark : posting.marks()) {
                marks[half]++;
                if (extracted.stream().anyMatch(mention -> same(mark, mention))) {
                    found[half]++;
                } else if (show && half == 0) {
                    System.out.println("  missed: " + posting.text().substring(mark.start(), mark.end()) + " | "
                            + mark.skill());
                }
            }
            for (Mention mention : extracted) {
                mentions[half]++;
                if (posting.marks().stream().anyMatch(mark -> same(mark, mention))) {
                    right[half]++;
                } else if (show && half == 0) {
                    System.out.println("  wrong: " + posting.text()
                            .substring(Math.max(0, mention.start() - 30),
                                    Math.min(posting.text().length(), mention.end() + 30))
                            .replace('\n', ' ') + " | " + mention.skill().name());
                }
            }
        }
        System.out.printf("postings: half to look at: found %d of %d (%.1f %%), right %d of %d (%.1f %%)%n", found[0],
                marks[0], percent(found[0], marks[0]), right[0], mentions[0], percent(right[0], mentions[0]));
        System.out.printf("postings: other half:      found %d of %d (%.1f %%), right %d of %d (%.1f %%)%n", found[1],
                marks[1], percent(found[1], marks[1]), right[1], mentions[1], percent(right[1], mentions[1]));
    }

    /** They overlap, and where the mark's name is one of ours it is that skill or its direct neighbour. */
    private boolean same(Mark mark, Mention mention) {
        if (!mark.overlaps(mention.start(), mention.end())) {
            return false;
        }
        Skill found = mention.skill();
        return graph.normalise(mark.skill())
                .map(meant -> meant.equals(found) || meant.broader().contains(found.id())
                        || found.broader().contains(meant.id()) || graph.neighbours(meant).containsKey(found.id()))
                .orElse(true);
    }

    private static double percent(int part, int all) {
        return 100.0 * part / Math.max(1, all);
    }
}
