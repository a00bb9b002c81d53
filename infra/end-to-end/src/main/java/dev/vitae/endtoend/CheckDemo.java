package dev.vitae.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import tools.jackson.databind.JsonNode;

import dev.vitae.contracts.ContractJson;

/**
 * Reads the demo's PDF as a machine would and holds it against what went in: the file that was imported, and the
 * writer's own record of what it chose from it. Each employer, project and the like must stand there in order, with its
 * own dates and highlights below its own heading, and no phrase may stand there that the imported file does not say.
 */
final class CheckDemo {
    private CheckDemo() {}

    public static void main(String[] args) throws IOException {
        Path root = Path.of(System.getProperty("vitae.root", ".")).toAbsolutePath().normalize();
        Path profile = args.length > 0 ? Path.of(args[0]) : root.resolve("infra/local/samples/sample-resume.json");
        List<String> faults = faults(text(root.resolve("out/resume.pdf")), read(profile),
                read(root.resolve("out/version.json")));
        faults.forEach(fault -> System.out.println("  " + fault));
        System.out.println(faults.isEmpty()
                ? "The PDF says what the profile says, each thing in its place, and nothing else."
                : "The PDF is wrong in " + faults.size() + " places.");
        System.exit(faults.isEmpty() ? 0 : 1);
    }

    /**
     * @param text of the PDF
     * @param profile the JSON Resume that was imported
     * @param version what the generation service answers about the version
     */
    static List<String> faults(String text, JsonNode profile, JsonNode version) {
        List<String> faults = new ArrayList<>();
        String name = profile.path("basics").path("name").asString("");
        String body = withoutFooters(text, name);
        Map<String, Words> sections = sections(body);
        if (name.isBlank() || !Words.of(name).standsAt(Words.of(body), 0)) {
            faults.add("does not begin with the name: " + name);
        }
        if (version.path("document").path("work").isEmpty()) {
            faults.add("nothing was chosen: the version names no employer");
        }
        for (Entry.Kind kind : Entry.Kind.values()) {
            List<Entry> entries = Entry.chosen(kind, profile, version, faults);
            inPlace(entries, sections.getOrDefault(kind.title(), Words.of("")), faults);
        }
        Sayings.of(profile).unbacked(Words.of(body))
                .forEach(run -> faults.add("the profile does not say: " + run));
        return faults;
    }

    /** Each entry's text is what stands between its heading and the next. */
    private static void inPlace(List<Entry> entries, Words section, List<String> faults) {
        List<Integer> begins = new ArrayList<>();
        int from = 0;
        for (Entry entry : entries) {
            int begin = entry.begins(section, from);
            if (begin < 0) {
                faults.add("missing or out of order: " + entry.heading());
                return;
            }
            begins.add(begin);
            from = begin + 1;
        }
        begins.add(section.size());
        for (int i = 0; i < entries.size(); i++) {
            faults.addAll(entries.get(i).faults(section.part(begins.get(i), begins.get(i + 1))));
        }
    }

    /** The text below each title of the template that stands on a line of its own. */
    private static Map<String, Words> sections(String body) {
        Map<String, StringBuilder> sections = new LinkedHashMap<>();
        StringBuilder current = new StringBuilder();
        for (String line : body.lines().toList()) {
            if (Sayings.TITLES.contains(line.strip()) && !sections.containsKey(line.strip())) {
                current = new StringBuilder();
                sections.put(line.strip(), current);
            } else {
                current.append(line).append('\n');
            }
        }
        Map<String, Words> words = new LinkedHashMap<>();
        sections.forEach((title, text) -> words.put(title, Words.of(text.toString())));
        return words;
    }

    /** "Name – page 2 of 3" stands in the middle of what goes on over the page. */
    private static String withoutFooters(String text, String name) {
        String footer = Words.of(name) + " page \\d+ of \\d+";
        return String.join("\n", text.lines().filter(line -> !Words.of(line).toString().matches(footer)).toList());
    }

    private static JsonNode read(Path file) throws IOException {
        return ContractJson.mapper().readTree(Files.readString(file));
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
