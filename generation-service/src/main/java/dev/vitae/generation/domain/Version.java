package dev.vitae.generation.domain;

import java.time.Instant;
import java.util.List;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import dev.vitae.contracts.event.ResumeGenerated.Origin;

/**
 * One version of a document; never changed once it is there.
 *
 * @param id of the resume and number of the version, so that the same version cannot be stored twice
 * @param document JSON: nobody queries inside it
 * @param choices JSON: what was chosen and why
 * @param claims how many claims the truth check compared
 * @param missing what the posting names and the profile does not
 */
@Document("resume_versions")
public record Version(@Id String id, String resumeId, String ownerId, long version, Origin origin, String writer,
        long profileVersion, Instant createdAt, String document, String choices, int claims, List<String> missing) {
    public static String id(String resumeId, long version) {
        return resumeId + ":" + version;
    }
}
