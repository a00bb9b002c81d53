package dev.vitae.export.application;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import dev.vitae.export.domain.Resume;
import dev.vitae.export.domain.Resume.State;

/**
 * One document per resume, moved only forward: asked for, then failed or ready with ever newer versions, then deleted.
 * Each move is one guarded write, so events may come twice and in any order.
 */
@Component
final class KnownResumes {
    private final MongoOperations mongo;

    KnownResumes(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<Resume> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Resume.class));
    }

    void requested(String id, String ownerId) {
        insert(new Resume(id, ownerId, State.REQUESTED, 0, null));
    }

    void failed(String id, String ownerId, String detail) {
        if (!insert(new Resume(id, ownerId, State.FAILED, 0, detail))) {
            move(where("state").is(State.REQUESTED), id, State.FAILED, 0, detail);
        }
    }

    /** False: it is deleted. */
    boolean ready(String id, String ownerId, long version) {
        if (!insert(new Resume(id, ownerId, State.READY, version, null))) {
            move(where("state").ne(State.DELETED).and("version").lt(version), id, State.READY, version, null);
        }
        return find(id).filter(resume -> resume.state() != State.DELETED).isPresent();
    }

    void deleted(String id, String ownerId) {
        if (!insert(new Resume(id, ownerId, State.DELETED, 0, null))) {
            move(new Criteria(), id, State.DELETED, 0, null);
        }
    }

    private boolean insert(Resume resume) {
        try {
            mongo.insert(resume);
            return true;
        } catch (DuplicateKeyException there) {
            return false;
        }
    }

    private void move(Criteria guard, String id, State state, long version, @Nullable String detail) {
        Update update = new Update().set("state", state).set("version", version).set("detail", detail);
        mongo.updateFirst(new Query(guard.and("_id").is(id)), update, Resume.class);
    }
}
