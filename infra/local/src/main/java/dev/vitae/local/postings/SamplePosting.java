package dev.vitae.local.postings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One posting as its file has it: lines of {@code name: value}, an empty line, the text.
 *
 * @param name the file's name without its ending; it stays the same when the text is mended
 * @param fields what stands above the text: title, employer, place ("town, country code"), category, type, language, remote
 * @param text what the employer has written
 */
record SamplePosting(String name, Map<String, String> fields, String text) {

    private static final String ENDING = ".txt";

    /** All of a folder, by name. */
    static List<SamplePosting> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING)).sorted().map(SamplePosting::read).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static SamplePosting read(Path file) {
        try {
            String[] parts = Files.readString(file).split("\n\n", 2);
            Map<String, String> fields = new HashMap<>();
            for (String line : parts[0].lines().toList()) {
                String[] field = line.split(": ", 2);
                if (field.length < 2 || fields.put(field[0], field[1].strip()) != null) {
                    throw new IllegalStateException(file + " has a line that is no field, or one twice: " + line);
                }
            }
            String name = file.getFileName().toString();
            return new SamplePosting(name.substring(0, name.length() - ENDING.length()), fields,
                    parts.length < 2 ? "" : parts[1].strip());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** As schema.org's JobPosting. */
    byte[] json() {
        JsonMapper json = JsonMapper.shared();
        ObjectNode posting = json.createObjectNode()
                .put("@context", "https://schema.org")
                .put("@type", "JobPosting")
                .put("title", field("title"))
                .put("description", text)
                .put("employmentType", field("type"))
                .put("occupationalCategory", field("category"));
        posting.putObject("hiringOrganization").put("@type", "Organization").put("name", field("employer"));
        String[] place = field("place").split(", ", 2);
        ObjectNode address = posting.putObject("jobLocation").put("@type", "Place").putObject("address");
        address.put("@type", "PostalAddress").put("addressLocality", place[0]);
        if (place.length > 1) {
            address.put("addressCountry", place[1]);
        }
        if (field("remote").equals("yes")) {
            posting.put("jobLocationType", "TELECOMMUTE");
        }
        return json.writeValueAsBytes(posting);
    }
}
