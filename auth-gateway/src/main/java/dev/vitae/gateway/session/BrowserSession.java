package dev.vitae.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mongodb.spring.session.MongoSession;
import org.springframework.session.Session;

/** A session that knows what of it is stored already, so that saving writes no more than what this request changed. */
final class BrowserSession implements Session {

    private final MongoSession content;

    private @Nullable String storedId;

    private Instant storedAccess;

    private boolean changed;

    private BrowserSession(MongoSession content, @Nullable String storedId) {
        this.content = content;
        this.storedId = storedId;
        this.storedAccess = content.getLastAccessedTime();
    }

    static BrowserSession fresh(MongoSession content) {
        return new BrowserSession(content, null);
    }

    static BrowserSession stored(MongoSession content) {
        return new BrowserSession(content, content.getId());
    }

    MongoSession content() {
        return content;
    }

    /** The id under which the store knows it; null when it does not yet. */
    @Nullable
    String storedId() {
        return storedId;
    }

    boolean changed() {
        return changed;
    }

    Duration accessedSinceStored() {
        return Duration.between(storedAccess, getLastAccessedTime());
    }

    void nowStored() {
        storedId = getId();
        storedAccess = getLastAccessedTime();
        changed = false;
    }

    @Override
    public String getId() {
        return content.getId();
    }

    @Override
    public String changeSessionId() {
        return content.changeSessionId();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // as Spring Session declares it
    public <T> @Nullable T getAttribute(String name) {
        return content.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return content.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        changed = true;
        if (value == null) {
            content.removeAttribute(name);
        } else {
            content.setAttribute(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        changed = true;
        content.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return content.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        content.setLastAccessedTime(time);
    }

    @Override
    public Instant getLastAccessedTime() {
        return content.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        changed = true;
        content.setMaxInactiveInterval(interval);
        content.setLastAccessedTime(content.getLastAccessedTime());
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return content.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return content.isExpired();
    }
}
