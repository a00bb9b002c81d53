package dev.vitae.platform.failure;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.ListenerExecutionFailedException;
import org.springframework.messaging.MessageHandlingException;
import org.springframework.messaging.support.GenericMessage;

class FailureKindTests {

    @Test
    void waitsForWhatIsDownHoweverDeepItHides() {
        assertThat(FailureKind.of(nested(new DataAccessResourceFailureException("away",
                new MongoTimeoutException("no server"))))).isEqualTo(FailureKind.WAIT);
        assertThat(FailureKind.of(nested(new IllegalArgumentException(new MongoTimeoutException("no server")))))
                .isEqualTo(FailureKind.WAIT);
        assertThat(FailureKind.of(nested(new KafkaException("send", new TimeoutException("no broker")))))
                .isEqualTo(FailureKind.WAIT);
    }

    @Test
    void parksWhatCanNeverWork() {
        assertThat(FailureKind.of(nested(new Unprocessable("no such thing")))).isEqualTo(FailureKind.PARK);
        assertThat(FailureKind.of(nested(new NullPointerException()))).isEqualTo(FailureKind.PARK);
        assertThat(FailureKind.of(nested(new IllegalStateException(new IllegalArgumentException()))))
                .isEqualTo(FailureKind.PARK);
    }

    @Test
    void triesEverythingElseAgain() {
        assertThat(FailureKind.of(nested(new OptimisticLockingFailureException("busy")))).isEqualTo(FailureKind.RETRY);
        assertThat(FailureKind.of(nested(new IllegalStateException("not yet")))).isEqualTo(FailureKind.RETRY);
    }

    private static Exception nested(Exception failure) {
        return new ListenerExecutionFailedException("listener",
                new MessageHandlingException(new GenericMessage<>("x"), failure));
    }

    @Test
    void whatIsBusyIsWaitedFor() {
        assertThat(FailureKind.of(new IllegalStateException(new NotNow("full", new RuntimeException()))))
                .isEqualTo(FailureKind.WAIT);
    }
}
