package dev.vitae.export.application;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.vitae.export.domain.Format;
import dev.vitae.export.domain.Paper;
import dev.vitae.export.domain.StoredFile;

/** The files of one version as they come from the writers. */
record MadeFiles(Paper paper, Map<Format, StoredFile> files, Map<Format, String> refused, List<String> missing) {
    static List<String> named(Set<Integer> codePoints) {
        return codePoints.stream().map("U+%04X"::formatted).toList();
    }
}
