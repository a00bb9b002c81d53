package dev.vitae.generation.application;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import dev.vitae.generation.domain.Resume;
import dev.vitae.generation.domain.Version;

/** The versions of documents. They are stored before the resume says that they exist, and read only once it does. */
@Component
final class StoredVersions {
    private final MongoOperations mongo;

    StoredVersions(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * The version as it is stored: a worker that was killed after storing it has settled what it says, whatever its
     * successor would write.
     */
    Version keep(Version version) {
        try {
            return mongo.insert(version);
        } catch (DuplicateKeyException there) {
            return find(version.resumeId(), version.version()).orElseThrow(() -> there);
        }
    }

    Optional<Version> find(String resumeId, long version) {
        return Optional.ofNullable(mongo.findById(Version.id(resumeId, version), Version.class));
    }

    /** Newest first, without what they say. */
    List<Version> of(Resume resume) {
        List<String> ids = LongStream.rangeClosed(1, resume.version())
                .mapToObj(version -> Version.id(resume.id(), version))
                .toList();
        Query query = new Query(Criteria.where("_id").in(ids)).with(Sort.by(Sort.Direction.DESC, "version"));
        query.fields().exclude("document", "choices");
        return mongo.find(query, Version.class);
    }

    void removeAll(String resumeId) {
        mongo.remove(new Query(Criteria.where("resumeId").is(resumeId)), Version.class);
    }
}
