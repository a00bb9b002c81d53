package dev.vitae.platform.deadletter;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

import dev.vitae.contracts.event.EventHeaders;
import dev.vitae.contracts.event.Topic;
import dev.vitae.platform.failure.DeadLetterHeaders;

/** For an operator: what this service has put aside, and the command that puts it through again. */
@Endpoint(id = "deadletters")
final class DeadLettersEndpoint {

    private final DeadLetters letters;

    private final DeadLetterCount count;

    DeadLettersEndpoint(DeadLetters letters, DeadLetterCount count) {
        this.letters = letters;
        this.count = count;
    }

    @ReadOperation
    Map<String, List<Parked>> waiting() {
        Map<String, List<Parked>> waiting = new TreeMap<>();
        for (Topic topic : letters.topics()) {
            waiting.put(topic.topicName(), letters.waiting(topic).stream().map(Parked::of).toList());
        }
        return waiting;
    }

    @WriteOperation
    DeadLetters.Replayed replay(@Selector String topic) {
        DeadLetters.Replayed replayed = letters.replay(
                Topic.named(topic).orElseThrow(() -> new IllegalArgumentException("No such topic: " + topic)));
        count.refresh();
        return replayed;
    }

    /** A parked record without its content. */
    record Parked(long offset, @Nullable String key, @Nullable String id, @Nullable String reason,
            @Nullable String exception, @Nullable String parkedAt) {

        static Parked of(Letter letter) {
            return new Parked(letter.offset(), letter.parked().key(), letter.header(EventHeaders.ID),
                    letter.header(DeadLetterHeaders.REASON), letter.header(DeadLetterHeaders.EXCEPTION),
                    letter.header(DeadLetterHeaders.PARKED_AT));
        }
    }
}
