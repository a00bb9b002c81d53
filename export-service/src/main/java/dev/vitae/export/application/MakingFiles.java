package dev.vitae.export.application;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

import dev.vitae.contracts.ContractJson;
import dev.vitae.contracts.event.ResumeGenerated;
import dev.vitae.export.domain.Edition;
import dev.vitae.export.domain.StoredFile;
import dev.vitae.export.domain.Templates;
import dev.vitae.export.domain.Wording;
import dev.vitae.platform.erasure.ErasedOwners;
import dev.vitae.platform.failure.Unprocessable;
import dev.vitae.platform.outbox.Facts;

/**
 * What is heard of resumes, and the files made of each version exactly once.
 *
 * <p>The files and the fact that tells of them are one write, so a second delivery finds them there and tells nothing
 * again. The resume's own document follows; a process killed in between is made up for by that second delivery.
 */
@Service
public class MakingFiles {
    /** A stored document may have 16 MB; all files of a version stay well below. */
    private static final int MOST_BYTES = 12 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(MakingFiles.class);

    private final KnownResumes resumes;
    private final Writers writers;
    private final Facts facts;
    private final MongoOperations mongo;
    private final ErasedOwners erased;

    MakingFiles(KnownResumes resumes, Writers writers, Facts facts, MongoOperations mongo, ErasedOwners erased) {
        this.resumes = resumes;
        this.writers = writers;
        this.facts = facts;
        this.mongo = mongo;
        this.erased = erased;
    }

    public void requested(String resumeId, String ownerId) {
        resumes.requested(resumeId, ownerId);
    }

    public void failed(String resumeId, String ownerId, String detail) {
        resumes.failed(resumeId, ownerId, detail);
    }

    /** Files of every version are kept, also of one that is heard of after a newer one: it may be asked for. */
    public void generated(ResumeGenerated event) {
        String id = Edition.idOf(event.resumeId(), event.version());
        if (!mongo.exists(new Query(where("_id").is(id)), Edition.class)) {
            Edition edition = made(id, event);
            if (erased.contains(event.ownerId())) {
                return;
            }
            facts.insert(edition, ExportEvents.exported(edition));
        }
        if (!resumes.ready(event.resumeId(), event.ownerId(), event.version())) {
            removeFiles(event.resumeId());
        }
    }

    /** The resume is marked first: files that are being made at this moment then see it and go. */
    public void deleted(String resumeId, String ownerId) {
        resumes.deleted(resumeId, ownerId);
        removeFiles(resumeId);
    }

    /** The content goes at once; what is left has no personal data and keeps the fact from being told twice. */
    private void removeFiles(String resumeId) {
        mongo.updateMulti(new Query(where("resumeId").is(resumeId)),
                new Update().unset("document").unset("files").unset("refused").unset("missing"), Edition.class);
    }

    private Edition made(String id, ResumeGenerated event) {
        Wording words = Wording.of(event.options().language());
        MadeFiles made = writers.all(event.document(), words, event.timings().finishedAt());
        int bytes = made.files().values().stream().map(StoredFile::bytes).mapToInt(file -> file.length).sum();
        if (bytes > MOST_BYTES) {
            throw new Unprocessable("The files have " + bytes + " bytes; " + MOST_BYTES + " is the most");
        }
        if (!made.missing().isEmpty()) {
            LOG.warn("Characters that no typeface has were marked: resume {}, version {}, {}", event.resumeId(),
                    event.version(), made.missing());
        }
        return new Edition(id, event.resumeId(), event.ownerId(), event.version(), Templates.CLASSIC.id(),
                words.language(), made.paper(), event.timings().finishedAt(),
                ContractJson.mapper().writeValueAsString(event.document()), made.files(), made.refused(),
                made.missing());
    }
}
