package dev.vitae.profile.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import dev.vitae.contracts.resume.ResumeDocument;

/**
 * What came of a file.
 *
 * @param profile the profile with the file's content in it
 * @param carried by section, how many items the file added, updated, and found there already
 * @param notCarried every value of the file that is not in the profile now, and why
 * @param warnings what was carried, but not exactly as it stood
 */
public record ImportedResume(PersonalProfile profile, Map<String, Count> carried, List<Finding> notCarried,
        List<String> warnings) {
    /** Items of one section. */
    public record Count(int added, int updated, int same) {}

    public static ImportedResume read(Map<?, ?> file, PersonalProfile into, Reading reading, Supplier<String> newId,
            Instant now) {
        Fields fields = new Fields(OlderNames.replaced(file), "", reading);
        ResumeDocument content = ReadContent.of(fields);
        fields.end();
        Merging.Merged merged = Merging.of(content, into.content(), reading);
        ResumeDocument named = Naming.of(merged.content(), into.content(), newId);
        return new ImportedResume(into.with(named, into.preferences(), into.consents(), now), merged.carried(),
                reading.findings(), reading.warnings());
    }
}
