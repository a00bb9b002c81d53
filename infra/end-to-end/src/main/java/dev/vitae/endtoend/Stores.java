package dev.vitae.endtoend;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.bson.types.Binary;

/** What the services have stored, read through the database's own protocol. */
record Stores(String uri) {
    /** A batch of documents with files in them must fit into one answer. */
    private static final int BATCH = 50;
    /** Each belongs to one service. */
    static final List<String> DATABASES = List.of("profile", "generation", "matching", "export", "analytics",
            "gateway");
    /** Come and go by themselves: keys of requests, sign-ins. */
    private static final Set<String> PASSING = Set.of("idempotency_keys", "sessions", "tokens");
    /** What sending and holding leave in a document, and the moment a tombstone was heard. */
    private static final Set<String> PASSING_FIELDS = Set.of("outbox", "lease", "deletedAt");

    /** A hash of the content of every collection that a replay may touch. */
    Map<String, String> hashes() {
        Map<String, List<String>> contents = new TreeMap<>();
        each((place, document) -> {
            if (!PASSING.contains(place.substring(place.indexOf('.') + 1))) {
                contents.computeIfAbsent(place, _ -> new ArrayList<>()).add(hash(List.of(canonical(document))));
            }
        });
        Map<String, String> hashes = new TreeMap<>();
        contents.forEach((place, documents) -> hashes.put(place, documents.size() + " " + hash(documents)));
        return hashes;
    }

    /** Where one of these strings stands, as {@code database.collection id}; files are searched as bytes. */
    List<String> mentions(Set<String> strings) {
        List<String> mentions = new ArrayList<>();
        each((place, document) -> {
            String text = text(document);
            strings.stream()
                    .filter(text::contains)
                    .findFirst()
                    .ifPresent(found -> mentions.add(place + " " + document.get("_id") + ": " + found));
        });
        return mentions;
    }

    /** Whether some document of such a collection, in any database, has this field. */
    boolean anywhere(String collection, String field) {
        boolean[] found = {false};
        each((place, document) -> found[0] |= place.endsWith("." + collection) && document.containsKey(field));
        return found[0];
    }

    /** Every document, with {@code database.collection}. */
    void each(BiConsumer<String, Document> look) {
        try (MongoClient client = MongoClients.create(uri)) {
            for (String database : DATABASES) {
                for (String collection : client.getDatabase(database).listCollectionNames()) {
                    client.getDatabase(database)
                            .getCollection(collection)
                            .find()
                            .batchSize(BATCH)
                            .forEach(document -> look.accept(database + "." + collection, document));
                }
            }
        }
    }

    private static String canonical(Object value) {
        return switch (value) {
            case null -> "null";
            case Document document -> {
                Map<String, String> sorted = new TreeMap<>();
                document.forEach((name, field) -> {
                    if (!PASSING_FIELDS.contains(name)) {
                        sorted.put(name, name.equals("seen") ? canonicalSet(field) : canonical(field));
                    }
                });
                yield sorted.toString();
            }
            case List<?> list -> list.stream().map(Stores::canonical).toList().toString();
            case Binary binary -> Arrays.toString(binary.getData());
            default -> value.toString();
        };
    }

    /** The ids seen are a set: their order is the order of arrival. */
    private static String canonicalSet(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Stores::canonical).sorted().toList().toString()
                : canonical(value);
    }

    private static String text(Object value) {
        return switch (value) {
            case null -> "";
            case Document document -> {
                StringBuilder text = new StringBuilder();
                document.forEach((name, field) -> text.append(name).append('=').append(text(field)).append(' '));
                yield text.toString();
            }
            case List<?> list -> String.join(" ", list.stream().map(Stores::text).toList());
            case Binary binary -> new String(binary.getData(), StandardCharsets.UTF_8);
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
            default -> value.toString();
        };
    }

    private static String hash(List<String> documents) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            documents.stream().sorted().forEach(one -> digest.update(one.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException everywhere) {
            throw new IllegalStateException(everywhere);
        }
    }
}
