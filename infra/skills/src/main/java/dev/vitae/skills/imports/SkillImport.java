package dev.vitae.skills.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.vitae.skills.graph.Concept;
import dev.vitae.skills.graph.Joined;
import dev.vitae.skills.graph.Occupation;
import dev.vitae.skills.graph.ReleaseFile;
import dev.vitae.skills.graph.Settling;
import dev.vitae.skills.graph.SkillGraph;

/**
 * Imports releases of others into the directory that the services load: each becomes one file there, which takes the place
 * of what was imported of the same list before. A release that cannot be read changes nothing.
 */
public final class SkillImport {
    private final Path directory;

    public SkillImport(Path directory) {
        this.directory = directory;
    }

    /**
     * @param skills concepts without the headings
     * @param occupations that they are typical of
     * @param leftOut what the release itself calls not released, imprecise or not relevant
     * @param refused rows that could not be read, each with file and line
     * @param joined what became of the release beside our own skills
     */
    public record Report(String source, Path file, int skills, int labels, int occupations, int leftOut,
            Settling.Settled settled, List<String> refused, Joined joined) {
        /** For who runs the import. */
        public List<String> lines() {
            List<String> lines = new ArrayList<>(List.of(
                    "%s: %,d skills with %,d further labels, %,d occupations".formatted(source, skills, labels,
                            occupations),
                    "  %,d are skills of ours, %,d are new".formatted(joined.onOurs(), joined.ofTheirOwn()),
                    "  %,d labels find a skill now that did not before".formatted(joined.labels()),
                    "  %,d labels find a skill already and stay with it".formatted(joined.taken()),
                    "  %,d labels name several skills and find none of them".formatted(settled.ambiguous()),
                    "  %,d labels are everyday words: found where they stand alone, not in texts"
                            .formatted(settled.alone()),
                    "  %,d labels repeat another one, %,d relations led back: left out".formatted(settled.repeated(),
                            settled.cyclic()),
                    "  %,d left out as the release says (not released, imprecise or not relevant)".formatted(leftOut),
                    "  %,d rows refused".formatted(refused.size())));
            refused.stream().limit(50).forEach(row -> lines.add("    " + row));
            if (refused.size() > 50) {
                lines.add("    and %,d more".formatted(refused.size() - 50));
            }
            lines.add("  in " + file);
            return lines;
        }
    }

    /**
     * An ESCO release in English, 1.1 or 1.2: its CSV files, or the archives as they are downloaded.
     *
     * @throws UnreadableRelease when a file or column is missing
     */
    public Report esco(Path release) throws IOException {
        Refusals refusals = new Refusals();
        EscoRelease esco = new EscoRelease(new Folder(release), refusals);
        esco.read();
        return write("esco", esco.concepts(), esco.occupationsOfAll(), esco.unreleased(), refusals);
    }

    /**
     * An O*NET release as text.
     *
     * @throws UnreadableRelease when a file or column is missing
     */
    public Report onet(Path release) throws IOException {
        Refusals refusals = new Refusals();
        OnetRelease onet = new OnetRelease(new Folder(release), refusals);
        onet.read();
        return write("onet", onet.concepts(), onet.occupationsOfAll(), onet.unreliable(), refusals);
    }

    private Report write(String source, List<Concept> concepts, List<Occupation> occupations, int leftOut,
            Refusals refusals) throws IOException {
        if (concepts.isEmpty()) {
            throw new UnreadableRelease("No skill could be read; the first row that was refused: "
                    + refusals.all().stream().findFirst().orElse("none, the files are empty"));
        }
        Settling.Settled settled = Settling.settle(source, concepts, occupations);
        Path file = ReleaseFile.write(directory, settled.release());
        Joined joined = SkillGraph.with(directory).joined().stream()
                .filter(one -> one.source().equals(source)).findFirst().orElseThrow();
        List<Concept> skills = settled.release().concepts().stream().filter(concept -> !concept.group()).toList();
        return new Report(source, file, skills.size(),
                skills.stream().mapToInt(concept -> concept.labels().size() - 1).sum(), occupations.size(), leftOut,
                settled, refusals.all(), joined);
    }
}
