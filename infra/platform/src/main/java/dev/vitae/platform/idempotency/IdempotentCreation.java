package dev.vitae.platform.idempotency;

import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;

import dev.vitae.platform.problem.Problem;
import dev.vitae.platform.problem.ProblemException;
import dev.vitae.platform.problem.ProblemType;
import dev.vitae.platform.security.Caller;

/**
 * Makes a creating POST safe to send again under the same {@code Idempotency-Key}.
 *
 * <p>The key reserves the id of the new thing before anything is made, so whoever finishes the creation, the first
 * process or one that takes over from it after a crash, makes the same thing. A key is remembered for 24 h.
 */
public final class IdempotentCreation {
    private static final Logger LOG = LoggerFactory.getLogger(IdempotentCreation.class);

    private final KeyRecords records;
    private final Answers answers;

    IdempotentCreation(KeyRecords records, Answers answers) {
        this.records = records;
        this.answers = answers;
    }

    /**
     * Runs a creation at most once per key, as far as anybody can see.
     *
     * @param route tells apart what the same key may be used for, such as {@code POST /api/v1/resumes}
     * @param key the header as sent; null runs the creation under a new id, without memory
     * @param body what was asked for, a record or bytes: the same key with another body answers 422
     * @param creation gets the id reserved for the new thing. It may run again with the same id after a crash, so "it is
     *        there already under this id, and it is this caller's" must count as success. An answer other than 2xx, or a
     *        {@link ProblemException} below 500, frees the key; any other failure leaves it open whether something was
     *        made, so the key stays bound to this body and this id and can be tried again at once.
     */
    public ResponseEntity<?> create(Caller caller, String route, @Nullable String key, Object body,
            Function<String, ResponseEntity<?>> creation) {
        if (key == null) {
            return creation.apply(newId());
        }
        KeyRecord asked = new KeyRecord(Keys.id(caller.id(), route, Keys.checked(key)), caller.id(),
                answers.hash(body));
        return switch (records.claim(asked, newId())) {
            case Claim.Ours ours -> run(ours, creation);
            case Claim.Done done -> answers.again(done.answer());
            case Claim.OtherBody() -> throw new Problem(ProblemType.KEY_REUSED,
                    "The key belongs to an earlier request with another body. Use a new key for a new request.")
                    .asException();
            case Claim.Running running -> throw new Problem(ProblemType.STILL_RUNNING,
                    "Wait and send the same request with the same key again: it will get the same answer.")
                    .retryAfter(running.left())
                    .asException();
        };
    }

    private ResponseEntity<?> run(Claim.Ours ours, Function<String, ResponseEntity<?>> creation) {
        ResponseEntity<?> answer;
        try {
            answer = creation.apply(ours.resourceId());
        } catch (ProblemException refused) {
            if (refused.problem().type().status().is5xxServerError()) {
                quietly(() -> records.release(ours));
            } else {
                quietly(() -> records.free(ours));
            }
            throw refused;
        } catch (RuntimeException | Error unknown) {
            quietly(() -> records.release(ours));
            throw unknown;
        }
        if (answer.getStatusCode().is2xxSuccessful()) {
            StoredAnswer stored = answers.stored(answer);
            quietly(() -> records.done(ours, stored));
        } else {
            quietly(() -> records.free(ours));
        }
        return answer;
    }

    /** The creation is over, whatever becomes of its record: at worst a retry runs it again under the same id. */
    private static void quietly(Runnable change) {
        try {
            change.run();
        } catch (RuntimeException failure) {
            LOG.warn("An idempotency record could not be updated: {}", failure.toString());
        }
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
