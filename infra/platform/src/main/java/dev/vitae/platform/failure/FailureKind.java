package dev.vitae.platform.failure;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.NoSuchElementException;

import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.messaging.converter.MessageConversionException;
import org.springframework.messaging.handler.invocation.MethodArgumentResolutionException;
import tools.jackson.core.JacksonException;

import dev.vitae.platform.outbox.OutboxFull;
import dev.vitae.platform.problem.BackingServiceAway;

/** What a failure says about trying the same record again. */
public enum FailureKind {
    /** May pass by itself soon: try again a few times. */
    RETRY,
    /** Something that everything needs is down: wait, however long it takes. */
    WAIT,
    /** Can never work with this record: put it aside. */
    PARK;

    private static final List<Class<? extends Throwable>> DOWN = List.of(DataAccessResourceFailureException.class,
            RetriableException.class, OutboxFull.class, NotNow.class,
            ConnectException.class, SocketException.class, UnknownHostException.class, InterruptedIOException.class,
            InterruptedException.class);

    private static final List<Class<? extends Throwable>> HOPELESS = List.of(Unprocessable.class,
            JacksonException.class, SerializationException.class, RecordTooLargeException.class,
            MessageConversionException.class, MethodArgumentResolutionException.class,
            IllegalArgumentException.class, NullPointerException.class, ClassCastException.class,
            ArithmeticException.class, IndexOutOfBoundsException.class, NoSuchElementException.class,
            UnsupportedOperationException.class);

    /** The kind of an exception, by it and all its causes: what is down outweighs everything else. */
    public static FailureKind of(Throwable failure) {
        if (BackingServiceAway.causes(failure) || anyOf(failure, DOWN)) {
            return WAIT;
        }
        return anyOf(failure, HOPELESS) ? PARK : RETRY;
    }

    private static boolean anyOf(Throwable failure, List<Class<? extends Throwable>> types) {
        int depth = 0;
        for (Throwable one = failure; one != null && depth < 20; one = one.getCause(), depth++) {
            if (isOneOf(one, types)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneOf(Throwable failure, List<Class<? extends Throwable>> types) {
        return types.stream().anyMatch(type -> type.isInstance(failure));
    }
}
