package dev.vitae.contracts.event;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Files of a version exist and can be fetched.
 *
 * @param readability what a machine reads back from the file
 */
public record ResumeExported(String resumeId, String ownerId, long version, String template, List<File> files,
        @Nullable Readability readability, Instant exportedAt) implements Event {
    public ResumeExported {
        files = files == null ? List.of() : List.copyOf(files);
    }

    @Override
    public String key() {
        return resumeId;
    }

    /** One file; {@code pages} where the format has pages. */
    public record File(String format, long bytes, @Nullable Integer pages, long renderMillis) {}

    /** Fields of the document found again in the text of the file; {@code inOrder} where their order is kept. */
    public record Readability(int fields, int found, int altered, int lost, boolean inOrder) {}
}
