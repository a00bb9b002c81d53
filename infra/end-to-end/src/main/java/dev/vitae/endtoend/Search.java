package dev.vitae.endtoend;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.kafka.common.header.Header;
import org.bson.Document;
import org.bson.types.Binary;

/** Looks for words wherever they may stand, also packed and also in small letters. */
record Search(Set<String> words) {
    Search(Set<String> words) {
        this.words = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** One of the words for each way in which some stand in these bytes. */
    Map<String, String> in(byte[] bytes) {
        Map<String, String> found = new TreeMap<>();
        look(bytes, found);
        return found;
    }

    private void look(byte[] bytes, Map<String, String> found) {
        Unpacking.read(bytes, (way, text) -> {
            String small = text.toLowerCase(Locale.ROOT);
            words.stream().filter(small::contains).findFirst().ifPresent(word -> found.putIfAbsent(way, word));
        });
    }

    List<Sighting> in(Stores stores) {
        List<Sighting> sightings = new ArrayList<>();
        Map<String, Map<Integer, byte[]>> cut = new TreeMap<>();
        stores.each((place, document) -> {
            Map<String, String> found = new TreeMap<>();
            values(document, bytes -> look(bytes, found));
            note(sightings, database(place), place + " " + document.get("_id"), found);
            if (document.get("number") instanceof Integer number
                    && document.get("archive") instanceof String archive
                    && document.get("bytes") instanceof Binary bytes) {
                cut.computeIfAbsent(place + " " + archive, _ -> new TreeMap<>()).put(number, bytes.getData());
            }
        });
        // A file that the cut goes through can be read in none of the pieces.
        cut.forEach((archive, pieces) -> note(sightings, database(archive), archive, in(joined(pieces.values()))));
        return sightings;
    }

    List<Sighting> in(Topics topics) {
        List<Sighting> sightings = new ArrayList<>();
        for (String name : Logs.names()) {
            for (Topics.Raw raw : topics.raw(name)) {
                Map<String, String> found = new TreeMap<>();
                look(String.valueOf(raw.key()).getBytes(StandardCharsets.UTF_8), found);
                for (Header header : raw.headers()) {
                    look(header.value() == null ? new byte[0] : header.value(), found);
                }
                look(raw.value() == null ? new byte[0] : raw.value(), found);
                note(sightings, name, name + " " + raw.key(), found);
            }
        }
        return sightings;
    }

    /** Files of a folder that were written to since then, line by line: logs may be long. */
    List<Sighting> in(Path folder, Instant since) throws IOException {
        List<Sighting> sightings = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(since)) {
                    continue;
                }
                try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
                    Map<String, String> found = new TreeMap<>();
                    lines.forEach(line -> look(line.getBytes(StandardCharsets.ISO_8859_1), found));
                    note(sightings, "logs", file.getFileName().toString(), found);
                }
            }
        }
        return sightings;
    }

    private static void note(List<Sighting> sightings, String area, String place, Map<String, String> found) {
        if (!found.isEmpty()) {
            sightings.add(new Sighting(area, place, found));
        }
    }

    private static String database(String place) {
        return place.substring(0, place.indexOf('.'));
    }

    /** Every name and every value by itself, so that bytes stay whole. */
    private static void values(Object value, Consumer<byte[]> look) {
        switch (value) {
            case Document document -> document.forEach((name, field) -> {
                look.accept(name.getBytes(StandardCharsets.UTF_8));
                if (field != null) {
                    values(field, look);
                }
            });
            case List<?> list -> list.stream().filter(one -> one != null).forEach(one -> values(one, look));
            case Binary binary -> look.accept(binary.getData());
            case byte[] bytes -> look.accept(bytes);
            default -> look.accept(value.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static byte[] joined(Iterable<byte[]> pieces) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        pieces.forEach(whole::writeBytes);
        return whole.toByteArray();
    }
}
