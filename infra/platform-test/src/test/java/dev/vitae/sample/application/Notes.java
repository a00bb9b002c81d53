package dev.vitae.sample.application;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

import dev.vitae.sample.domain.Note;

/** Keeps notes, each for its owner. */
@Service
public class Notes {
    private final MongoOperations mongo;

    Notes(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** A note that is there already under this id is the one that was asked for. */
    public Note write(Note note) {
        try {
            return mongo.insert(note);
        } catch (DuplicateKeyException there) {
            return of(note.owner(), note.id()).orElseThrow();
        }
    }

    public Optional<Note> of(String owner, String id) {
        return Optional.ofNullable(mongo.findOne(mine(owner, id), Note.class));
    }

    public List<Note> after(String owner, @Nullable String id, int limit) {
        Criteria criteria = Criteria.where("owner").is(owner);
        return mongo.find(Query.query(id == null ? criteria : criteria.and("_id").gt(id))
                .with(Sort.by("_id"))
                .limit(limit), Note.class);
    }

    public Optional<Note> rename(String owner, String id, long version, String title) {
        return Optional.ofNullable(mongo.findAndModify(mine(owner, id).addCriteria(Criteria.where("version").is(
                version)), new Update().set("title", title).inc("version", 1), FindAndModifyOptions.options().returnNew(
                        true),
                Note.class));
    }

    private static Query mine(String owner, String id) {
        return Query.query(Criteria.where("_id").is(id).and("owner").is(owner));
    }
}
