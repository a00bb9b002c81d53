package dev.vitae.gateway.session;

import java.time.Duration;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.mongodb.spring.session.JdkMongoSessionConverter;
import org.mongodb.spring.session.MongoSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.session.SessionRepository;
import org.springframework.session.UuidSessionIdGenerator;

/**
 * Keeps sessions in MongoDB with the session converter of mongodb-spring-session.
 *
 * <p>
 * That library's own repository writes the whole session back, as an upsert, after every request. With requests in
 * parallel an older copy then overwrites a newer one, and a request that is still running when the person signs out (a
 * stream of events, say) brings the ended session back. Here a session is inserted once, afterwards only what changed
 * is written, and only while it is still there.
 */
final class BrowserSessions implements SessionRepository<BrowserSession> {

    static final String COLLECTION = "sessions";

    /** Reading alone moves the expiry in steps of this size: one write a minute rather than one per request. */
    private static final Duration ACCESS_STEP = Duration.ofMinutes(1);

    private static final TypeDescriptor SESSION = TypeDescriptor.valueOf(MongoSession.class);

    private static final TypeDescriptor DOCUMENT = TypeDescriptor.valueOf(Document.class);

    private static final Logger log = LoggerFactory.getLogger(BrowserSessions.class);

    private final MongoOperations mongo;

    private final JdkMongoSessionConverter converter;

    private final Duration idle;

    BrowserSessions(MongoOperations mongo, JdkMongoSessionConverter converter, Duration idle) {
        this.mongo = mongo;
        this.converter = converter;
        this.idle = idle;
    }

    @Override
    public BrowserSession createSession() {
        return BrowserSession
                .fresh(new MongoSession(UuidSessionIdGenerator.getInstance().generate(), idle.toSeconds()));
    }

    @Override
    public void save(BrowserSession session) {
        String storedId = session.storedId();
        if (storedId == null) {
            mongo.insert(document(session), COLLECTION);
        } else if (!storedId.equals(session.getId())) {
            mongo.insert(document(session), COLLECTION);
            deleteById(storedId);
        } else if (session.changed()) {
            mongo.updateFirst(byId(storedId), everythingOf(document(session)), COLLECTION);
        } else if (session.accessedSinceStored().compareTo(ACCESS_STEP) >= 0) {
            Document now = document(session);
            mongo.updateFirst(byId(storedId),
                    new Update().set("accessed", now.get("accessed")).set("expireAt", now.get("expireAt")), COLLECTION);
        } else {
            return;
        }
        session.nowStored();
    }

    @Override
    public @Nullable BrowserSession findById(String id) {
        Document stored = mongo.findById(id, Document.class, COLLECTION);
        if (stored == null) {
            return null;
        }
        MongoSession content = read(stored);
        if (content == null || content.isExpired()) {
            deleteById(id);
            return null;
        }
        return BrowserSession.stored(content);
    }

    @Override
    public void deleteById(String id) {
        mongo.remove(byId(id), COLLECTION);
    }

    /** A session that another release wrote and this one cannot read is no session: the person signs in again. */
    private @Nullable MongoSession read(Document stored) {
        try {
            return (MongoSession) converter.convert(stored, DOCUMENT, SESSION);
        } catch (RuntimeException unreadable) {
            log.warn("A stored session cannot be read and is dropped: {}", unreadable.toString());
            return null;
        }
    }

    private Document document(BrowserSession session) {
        Document document = (Document) converter.convert(session.content(), SESSION, DOCUMENT);
        if (document == null) {
            throw new IllegalStateException("A session must become a document");
        }
        return document;
    }

    private static Update everythingOf(Document document) {
        Update update = new Update();
        document.forEach((field, value) -> {
            if (!field.equals("_id")) {
                update.set(field, value);
            }
        });
        return update;
    }

    private static Query byId(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }
}
