package dev.vitae.platform.testing;

import java.time.Instant;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import dev.vitae.contracts.event.JobClosed;

/** A sample of what facts are told of. */
@Document("postings")
public record Posting(@Id String id, String text) {

    /** The n-th fact of a posting; its number is its time. */
    public static JobClosed fact(String id, int number) {
        return new JobClosed(id, "alice", Instant.ofEpochSecond(number));
    }
}
