package dev.vitae.export.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One version of a resume with its files.
 *
 * @param document the content as contract JSON; absent once deleted
 * @param dated when this version was written: the date inside the files
 * @param files by format
 * @param refused why a format has no file, in a sentence for the owner
 * @param missing characters that no typeface has and that the PDF marks with U+FFFD, such as {@code U+4E2D}
 */
@Document(Edition.COLLECTION)
public record Edition(@Id String id, String resumeId, String ownerId, long version, String template, String language,
        Paper paper, Instant dated, @Nullable String document, Map<Format, StoredFile> files,
        Map<Format, String> refused, List<String> missing) {
    public static final String COLLECTION = "editions";

    public Edition {
        files = files == null ? Map.of() : Map.copyOf(files);
        refused = refused == null ? Map.of() : Map.copyOf(refused);
        missing = missing == null ? List.of() : List.copyOf(missing);
    }

    public static String idOf(String resumeId, long version) {
        return resumeId + ":" + version;
    }

    public Optional<StoredFile> file(Format format) {
        return Optional.ofNullable(files.get(format));
    }

    public Optional<String> refusal(Format format) {
        return Optional.ofNullable(refused.get(format));
    }

    /** The document; there unless the resume was deleted. */
    public String content() {
        return Objects.requireNonNull(document, "deleted");
    }
}
