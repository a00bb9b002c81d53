package dev.vitae.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import tools.jackson.databind.JsonNode;

import dev.vitae.contracts.ContractJson;
import dev.vitae.contracts.resume.ResumeDocument;

/**
 * Reads the demo's PDF as a machine would and holds it against what went in: the name, every chosen employer and title
 * in order, and not one word or number that the profile does not say.
 */
final class CheckDemo {
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** What the template itself says: headings, "Present", the footer. */
    private static final Set<String> TEMPLATE = Set.of("summary", "experience", "projects", "education", "skills",
            "volunteering", "certificates", "publications", "awards", "languages", "interests", "references",
            "courses", "present", "page", "of");

    private CheckDemo() {}

    public static void main(String[] args) throws IOException {
        Path root = Path.of(System.getProperty("vitae.root", ".")).toAbsolutePath().normalize();
        Path profile = args.length > 0 ? Path.of(args[0]) : root.resolve("infra/local/samples/sample-resume.json");
        List<String> faults = faults(text(root.resolve("out/resume.pdf")), read(profile),
                ContractJson.mapper().readValue(Files.readString(root.resolve("out/resume.json")),
                        ResumeDocument.class));
        faults.forEach(fault -> System.out.println("  " + fault));
        System.out.println(faults.isEmpty()
                ? "The PDF says what the profile says, in order, and nothing else."
                : "The PDF is wrong in " + faults.size() + " places.");
        System.exit(faults.isEmpty() ? 0 : 1);
    }

    static List<String> faults(String text, JsonNode profile, ResumeDocument chosen) {
        List<String> faults = new ArrayList<>();
        String flat = flat(text);
        int at = find(flat, chosen.basics().name(), 0, faults);
        for (var work : chosen.work()) {
            at = find(flat, work.position(), at, faults);
            at = find(flat, work.name(), at, faults);
            for (var highlight : work.highlights()) {
                at = find(flat, highlight.text(), at, faults);
            }
        }
        Set<String> known = known(profile);
        words(text).filter(word -> !known.contains(word)).distinct()
                .forEach(word -> faults.add("the profile does not say: " + word));
        return faults;
    }

    /** Where the text ends that must come next; where it is missing, the search goes on from the same place. */
    private static int find(String text, @org.jspecify.annotations.Nullable String wanted, int from,
            List<String> faults) {
        String flat = flat(Objects.requireNonNullElse(wanted, ""));
        int found = text.indexOf(flat, from);
        if (found < 0) {
            faults.add("missing or out of order: " + wanted);
            return from;
        }
        return found + flat.length();
    }

    private static Set<String> known(JsonNode profile) {
        Set<String> known = new HashSet<>(TEMPLATE);
        for (Month month : Month.values()) {
            known.add(month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT));
        }
        profile.valueStream().flatMap(CheckDemo::texts).flatMap(CheckDemo::words).forEach(known::add);
        // Page numbers.
        Stream.of("1", "2", "3").forEach(known::add);
        return known;
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isContainer() ? node.valueStream().flatMap(CheckDemo::texts) : Stream.of(node.asString(""));
    }

    private static Stream<String> words(String text) {
        return NOT_WORD.splitAsStream(normal(text).toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty());
    }

    private static String flat(String text) {
        return words(text).collect(Collectors.joining(" "));
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static JsonNode read(Path file) throws IOException {
        return ContractJson.mapper().readTree(Files.readString(file));
    }

    private static String text(Path pdf) {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
