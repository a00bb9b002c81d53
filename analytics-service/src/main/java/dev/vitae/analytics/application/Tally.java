package dev.vitae.analytics.application;

import java.time.LocalDate;
import java.time.ZoneOffset;

import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import dev.vitae.contracts.event.Event;
import dev.vitae.platform.inbox.Counting;
import dev.vitae.platform.inbox.Incoming;

/**
 * What happened to a person on a day (UTC, by the time in the event), by topic: one document per owner and day, so that
 * a day is read in one look and an event that comes again is found in the document that it would change.
 */
@Component
public class Tally {
    static final String COLLECTION = "days";

    private final Counting counting;

    Tally(Counting counting) {
        this.counting = counting;
    }

    /** Counts the event unless it was counted before; false when it was. */
    public boolean count(Incoming<? extends Event> event) {
        LocalDate day = event.time().atZone(ZoneOffset.UTC).toLocalDate();
        Update one = new Update().inc("counts." + event.topic().topicName(), 1).setOnInsert("owner", event.ownerId())
                .setOnInsert("day", day.toString());
        return counting.once(COLLECTION, event.ownerId() + ":" + day, event.id(), one);
    }
}
