package dev.vitae.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

import dev.vitae.platform.testing.Databases;
import dev.vitae.platform.testing.Hand;

/** Two retries see the same dead lease before either of them writes. */
class TakeOverTests {
    private final MongoTemplate mongo = Databases.fresh();
    private final Hand clock = new Hand();

    @Test
    void ofTwoThatSeeTheSameDeadLeaseOneGetsIt() throws Exception {
        List<Claim> claims = twoRetries(new KeyRecords(racing(), clock));

        assertThat(claims).filteredOn(Claim.Ours.class::isInstance).singleElement()
                .extracting(claim -> ((Claim.Ours) claim).resourceId()).isEqualTo("thing");
        assertThat(claims).filteredOn(Claim.Running.class::isInstance).hasSize(1);
    }

    /** The control: a take-over that does not look again whose lease it ends. */
    @Test
    void bothGetItWhenTheLeaseIsNotLookedAtAgain() throws Exception {
        List<Claim> claims = twoRetries(new KeyRecords(racing(), clock) {
            @Override
            Bson stillHeldBy(String holder) {
                return new Document();
            }
        });

        assertThat(claims).hasSize(2).hasOnlyElementsOfType(Claim.Ours.class);
    }

    private MongoTemplate racing() {
        return Databases.listening(mongo, new WaitingBeforeUpdates(2));
    }

    private List<Claim> twoRetries(KeyRecords racing) throws Exception {
        KeyRecord asked = new KeyRecord("key", "ann", "body");
        new KeyRecords(mongo, clock).claim(asked, "thing");
        clock.forward(KeyRecords.LEASE.plusMillis(1));
        Callable<Claim> retry = () -> racing.claim(asked, "another thing");
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            return threads.invokeAll(List.of(retry, retry), 20, TimeUnit.SECONDS)
                    .stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
        }
    }

    /** Holds the first updates back until all of them are about to be sent. */
    private static final class WaitingBeforeUpdates implements CommandListener {
        private final CyclicBarrier barrier;

        WaitingBeforeUpdates(int updates) {
            this.barrier = new CyclicBarrier(updates);
        }

        @Override
        public void commandStarted(CommandStartedEvent command) {
            if (command.getCommandName().equals("update")) {
                try {
                    barrier.await(10, TimeUnit.SECONDS);
                } catch (Exception never) {
                    throw new IllegalStateException(never);
                }
            }
        }
    }
}
