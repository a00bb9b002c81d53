package dev.vitae.matching.application;

import java.time.ZoneOffset;

import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import dev.vitae.contracts.event.ResumeGenerated;
import dev.vitae.platform.inbox.Counting;
import dev.vitae.platform.inbox.Incoming;

/** Counts the versions that will be scored, each once; there is no score yet. */
@Component
public class CountingResumes {
    static final String COLLECTION = "generated_days";

    private final Counting counting;

    CountingResumes(Counting counting) {
        this.counting = counting;
    }

    public boolean count(Incoming<ResumeGenerated> heard) {
        String day = heard.time().atZone(ZoneOffset.UTC).toLocalDate().toString();
        return counting.once(COLLECTION, heard.ownerId() + ":" + day, heard.id(),
                new Update().inc("versions", 1).setOnInsert("owner", heard.ownerId()).setOnInsert("day", day));
    }
}
