package dev.vitae.matching.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import dev.vitae.matching.domain.Score;
import dev.vitae.platform.outbox.Facts;

/** The scores: the insert of one is the mark that its version was scored, and carries the fact that tells of it. */
@Component
final class StoredScores {
    private static final String ID = "_id";
    private static final String RESUME = "resumeId";
    private static final String DELETED = "deleted";
    /** The shell of a removed score outlives the sending of its fact by far. */
    private static final Duration SHELL_KEPT = Duration.ofDays(30);

    private final Facts facts;
    private final MongoOperations mongo;

    StoredScores(Facts facts, MongoOperations mongo) {
        this.facts = facts;
        this.mongo = mongo;
    }

    boolean scored(String resumeId, long version) {
        return mongo.exists(new Query(Criteria.where(ID).is(resumeId + ":" + version)), Score.class);
    }

    /** False: this version was scored before. */
    boolean keep(Score score) {
        return facts.insert(score, score.told());
    }

    /** @param version the newest where absent */
    Optional<Score> find(String owner, String resumeId, @Nullable Long version) {
        Criteria asked = Criteria.where(RESUME).is(resumeId).and("ownerId").is(owner).and(DELETED).ne(true);
        if (version != null) {
            asked.and("version").is(version);
        }
        return Optional.ofNullable(
                mongo.findOne(new Query(asked).with(Sort.by(Sort.Direction.DESC, "version")).limit(1), Score.class));
    }

    boolean gone(String resumeId) {
        return mongo.exists(new Query(Criteria.where(ID).is(resumeId)), GoneResume.class);
    }

    /** Remembers that the resume is gone, first, so that whoever scores it meanwhile sees it afterwards. */
    void remove(String resumeId, String owner, Instant now) {
        try {
            mongo.insert(new GoneResume(resumeId, owner, now));
        } catch (DuplicateKeyException before) {
            // Told again; the scores may not all have been removed the first time.
        }
        mongo.updateMulti(new Query(Criteria.where(RESUME).is(resumeId).and(DELETED).ne(true)),
                new Update().set(DELETED, true)
                        .set("expiresAt", now.plus(SHELL_KEPT))
                        .unset("score")
                        .unset("parts")
                        .unset("missing")
                        .unset("jobId"),
                Score.class);
    }
}
