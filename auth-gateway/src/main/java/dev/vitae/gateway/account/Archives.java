package dev.vitae.gateway.account;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Requests for archives and what was made of them. */
public final class Archives {
    /** Longer than any service needs for its part; renewed with every part. */
    static final Duration LEASE = Duration.ofMinutes(3);
    private static final Duration KEPT = Duration.ofHours(24);

    private final MongoOperations mongo;
    private final ArchiveParts parts;
    private final Clock clock = Clock.systemUTC();

    Archives(MongoOperations mongo, ArchiveParts parts) {
        this.mongo = mongo;
        this.parts = parts;
    }

    /** The archive in the making: the one that was asked for before, if it is not ready yet. */
    public ArchiveRequest ask(String id, String owner) {
        Instant now = clock.instant();
        while (true) {
            try {
                return mongo.insert(new ArchiveRequest(id, owner, owner, ArchiveRequest.State.COLLECTING, 0,
                        Instant.EPOCH, 0, now, now.plus(KEPT)));
            } catch (DuplicateKeyException there) {
                Optional<ArchiveRequest> known = find(owner, id).or(() -> Optional.ofNullable(
                        mongo.findOne(new Query(Criteria.where("runningFor").is(owner)), ArchiveRequest.class)));
                if (known.isPresent()) {
                    return known.get();
                }
            }
        }
    }

    public Optional<ArchiveRequest> find(String owner, String id) {
        return Optional.ofNullable(mongo.findOne(new Query(Criteria.where("_id").is(id).and("owner").is(owner)),
                ArchiveRequest.class)).filter(archive -> archive.expiresAt().isAfter(clock.instant()));
    }

    public void read(ArchiveRequest archive, OutputStream out) throws IOException {
        parts.read(archive, out);
    }

    /** Takes one that nobody works on; empty when there is none. */
    Optional<ArchiveRequest> claim() {
        Instant now = clock.instant();
        Query free = new Query(Criteria.where("state").is(ArchiveRequest.State.COLLECTING).and("heldUntil").lte(now)
                .and("expiresAt").gt(now));
        return Optional.ofNullable(mongo.findAndModify(free,
                new Update().inc("attempt", 1).set("heldUntil", now.plus(LEASE)),
                FindAndModifyOptions.options().returnNew(true), ArchiveRequest.class));
    }

    /** False: another worker has it now, or its person is gone. */
    boolean holdOn(ArchiveRequest held) {
        return changed(held, new Update().set("heldUntil", clock.instant().plus(LEASE)));
    }

    boolean ready(ArchiveRequest held, long bytes, Instant expiresAt) {
        return changed(held, new Update().set("state", ArchiveRequest.State.READY)
                .set("bytes", bytes)
                .set("expiresAt", expiresAt)
                .unset("runningFor"));
    }

    void release(ArchiveRequest held, Duration pause) {
        changed(held, new Update().set("heldUntil", clock.instant().plus(pause)));
    }

    Instant expiry() {
        return clock.instant().plus(KEPT);
    }

    private boolean changed(ArchiveRequest held, Update update) {
        return mongo.updateFirst(new Query(Criteria.where("_id").is(held.id()).and("attempt").is(held.attempt())
                .and("state").is(ArchiveRequest.State.COLLECTING)), update, ArchiveRequest.class)
                .getMatchedCount() == 1;
    }
}
