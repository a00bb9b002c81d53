package dev.vitae.platform.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

import dev.vitae.platform.testing.Databases;
import dev.vitae.platform.testing.Hand;

/** Who was erased stays erased, in every process. */
class ErasedOwnersTests {
    private final MongoTemplate mongo = Databases.fresh();
    private final Hand clock = new Hand();
    private final ErasedOwners erased = new ErasedOwners(mongo, clock);

    @Test
    void knowsWhoWasErasedAndNobodyElse() {
        assertThat(erased.contains("ann")).isFalse();
        erased.add("ann");
        assertThat(erased.contains("ann")).isTrue();
        assertThat(erased.contains("ben")).isFalse();
        assertThat(new ErasedOwners(mongo, Clock.systemUTC()).contains("ann")).isTrue();
    }

    @Test
    void addingAgainKeepsTheFirstTime() {
        erased.add("ann");
        var first = mongo.getCollection(ErasedOwners.COLLECTION).find().first();
        clock.forward(Duration.ofDays(1));
        erased.add("ann");
        assertThat(mongo.getCollection(ErasedOwners.COLLECTION).find().first()).isEqualTo(first);
    }
}
