package dev.vitae.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.vitae.local.process.Place;
import dev.vitae.skills.imports.SkillImport;
import dev.vitae.skills.imports.UnreadableRelease;

/** {@code infra/run skills import}: reads releases of others into {@code .local/skills}, where services find them. */
record Skills(Place place, PrintStream out) {

    int run(Arguments arguments) throws IOException {
        Optional<Path> esco = arguments.value("--esco").map(Path::of);
        Optional<Path> onet = arguments.value("--onet").map(Path::of);
        if (!arguments.words().equals(List.of("import")) || esco.isEmpty() && onet.isEmpty()) {
            out.println("Which release? infra/run skills import --esco DIR and/or --onet DIR");
            return 2;
        }
        SkillImport skills = new SkillImport(place.root().resolve(".local/skills"));
        try {
            if (esco.isPresent()) {
                skills.esco(esco.get()).lines().forEach(out::println);
                out.println("ESCO is the European Commission's classification of skills and occupations (CC BY 4.0).");
            }
            if (onet.isPresent()) {
                skills.onet(onet.get()).lines().forEach(out::println);
                out.println("O*NET is a database of the U.S. Department of Labor, ETA (CC BY 4.0).");
            }
        } catch (UnreadableRelease mistake) {
            out.println(mistake.getMessage());
            return 1;
        }
        out.println("Services read it when they start again.");
        return 0;
    }
}
