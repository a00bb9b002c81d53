package dev.vitae.skills.graph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A release as one file, made to be read fast: one line a concept, relations as numbers of lines. {@code zcat} shows it.
 * What was written by another version of this format must be imported again.
 */
public final class ReleaseFile {
    private static final String FORMAT = "vitae-skills 2 ";
    private static final String ENDING = ".skills.gz";
    private static final int OCCUPATION = 4;
    private static final int CONCEPT = 9;

    private ReleaseFile() {}

    /** Takes the place of what is there of the same source, all at once. Returns the file. */
    public static Path write(Path directory, Release release) throws IOException {
        Files.createDirectories(directory);
        Path file = directory.resolve(release.source() + ENDING);
        Path fresh = directory.resolve(release.source() + ".new-" + ProcessHandle.current().pid());
        try {
            try (Writer lines = new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(fresh)),
                    StandardCharsets.UTF_8)) {
                write(lines, release);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
        return file;
    }

    private static void write(Writer lines, Release release) throws IOException {
        Map<String, Integer> occupations = new HashMap<>();
        Map<String, Integer> concepts = new HashMap<>();
        release.occupations().forEach(occupation -> occupations.put(occupation.id(), occupations.size()));
        release.concepts().forEach(concept -> concepts.put(concept.id(), concepts.size()));
        lines.write(FORMAT + release.source() + '\n');
        for (Occupation one : release.occupations()) {
            lines.write(String.join("\t", "O", clean(one.id()), clean(one.name()),
                    String.join("|", one.titles().stream().map(ReleaseFile::clean).toList())) + '\n');
        }
        for (Concept one : release.concepts()) {
            StringJoiner labels = new StringJoiner("|");
            one.labels().forEach(label -> labels.add(sign(label.use()) + clean(label.text())));
            lines.write(String.join("\t", one.group() ? "G" : "C", clean(one.id()), one.kind().name(),
                    labels.toString(), numbers(one.broader(), concepts), numbers(one.related(), concepts),
                    numbers(one.requires(), concepts), numbers(one.occupations(), occupations),
                    clean(one.description())) + '\n');
        }
        lines.write("E\t" + (occupations.size() + concepts.size()) + '\n');
    }

    private static String sign(Label.Use use) {
        return switch (use) {
            case TEXT -> "t";
            case ALONE -> "a";
            case MEANING -> "m";
        };
    }

    private static Label.Use use(char sign) {
        return switch (sign) {
            case 't' -> Label.Use.TEXT;
            case 'a' -> Label.Use.ALONE;
            case 'm' -> Label.Use.MEANING;
            default -> throw new IllegalArgumentException("a label is for nothing known: " + sign);
        };
    }

    private static String clean(String text) {
        return text.replaceAll("[\\s|]+", " ").strip();
    }

    private static String numbers(List<String> ids, Map<String, Integer> places) {
        StringJoiner numbers = new StringJoiner(" ");
        ids.stream().map(places::get).filter(java.util.Objects::nonNull).forEach(place -> numbers.add("" + place));
        return numbers.toString();
    }

    /** All that was imported into a directory, by source; nothing where there is no directory. */
    static List<Release> readAll(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .map(ReleaseFile::read)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Release read(Path file) {
        try (InputStream bytes = new GZIPInputStream(Files.newInputStream(file), 1 << 16);
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8),
                        1 << 16)) {
            String head = lines.readLine();
            if (head == null || !head.startsWith(FORMAT)) {
                throw new IllegalArgumentException("not written by this version");
            }
            List<Occupation> occupations = new ArrayList<>();
            List<String[]> rows = new ArrayList<>();
            String end = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                switch (line.charAt(0)) {
                    case 'O' -> occupations.add(occupation(split(line, '\t', OCCUPATION)));
                    case 'E' -> end = line;
                    default -> rows.add(split(line, '\t', CONCEPT));
                }
            }
            if (!end.equals("E\t" + (occupations.size() + rows.size()))) {
                throw new IllegalArgumentException("it is cut off");
            }
            return new Release(head.substring(FORMAT.length()), concepts(rows, occupations), occupations);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            throw new IllegalStateException("Cannot read " + file + " (" + damaged.getMessage()
                    + "): import the release again, or delete the file", damaged);
        }
    }

    private static Occupation occupation(String[] fields) {
        return new Occupation(fields[1], fields[2], fields[3].isEmpty()
                ? List.of()
                : List.of(split(fields[3], '|', 1 + (int) fields[3].chars().filter(sign -> sign == '|').count())));
    }

    private static List<Concept> concepts(List<String[]> rows, List<Occupation> occupations) {
        List<String> ids = rows.stream().map(row -> row[1]).toList();
        List<String> occupationIds = occupations.stream().map(Occupation::id).toList();
        List<Concept> concepts = new ArrayList<>(rows.size());
        for (String[] row : rows) {
            concepts.add(new Concept(row[1], Kind.valueOf(row[2]), row[0].equals("G"), labels(row[3]), row[8],
                    named(row[4], ids), named(row[5], ids), named(row[6], ids), named(row[7], occupationIds)));
        }
        return concepts;
    }

    private static List<Label> labels(String field) {
        List<Label> labels = new ArrayList<>();
        for (int from = 0; from < field.length();) {
            int end = field.indexOf('|', from);
            end = end < 0 ? field.length() : end;
            labels.add(new Label(field.substring(from + 1, end), use(field.charAt(from))));
            from = end + 1;
        }
        return labels;
    }

    private static List<String> named(String field, List<String> ids) {
        if (field.isEmpty()) {
            return List.of();
        }
        List<String> named = new ArrayList<>();
        for (int from = 0; from < field.length();) {
            int end = field.indexOf(' ', from);
            end = end < 0 ? field.length() : end;
            named.add(ids.get(Integer.parseInt(field, from, end, 10)));
            from = end + 1;
        }
        return named;
    }

    private static String[] split(String line, char sign, int fields) {
        String[] parts = new String[fields];
        int from = 0;
        for (int i = 0; i < fields; i++) {
            int end = i + 1 == fields ? line.length() : line.indexOf(sign, from);
            if (end < 0) {
                throw new IllegalArgumentException("a line has too few fields");
            }
            parts[i] = line.substring(from, end);
            from = end + 1;
        }
        return parts;
    }
}
