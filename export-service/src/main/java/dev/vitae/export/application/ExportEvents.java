package dev.vitae.export.application;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import dev.vitae.contracts.event.ResumeExported;
import dev.vitae.export.domain.Edition;

/** What goes out: files of a version exist. */
final class ExportEvents {
    private ExportEvents() {}

    /** Readability is measured in a later step and absent until then. */
    static ResumeExported exported(Edition edition) {
        List<ResumeExported.File> files = edition.files().entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(entry -> new ResumeExported.File(entry.getKey().extension(), entry.getValue().bytes().length,
                        entry.getValue().pages(), entry.getValue().millis()))
                .toList();
        return new ResumeExported(edition.resumeId(), edition.ownerId(), edition.version(), edition.template(), files,
                null, Instant.now());
    }
}
