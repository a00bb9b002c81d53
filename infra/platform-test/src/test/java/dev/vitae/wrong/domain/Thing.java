package dev.vitae.wrong.domain;

import org.springframework.data.mongodb.core.MongoOperations;

import dev.vitae.wrong.events.WorkEvents;

/** Breaks: domain knows only itself, domain is plain Java. */
public class Thing {
    WorkEvents events = new WorkEvents();

    long count(MongoOperations mongo) {
        return mongo.estimatedCount(Thing.class);
    }
}
