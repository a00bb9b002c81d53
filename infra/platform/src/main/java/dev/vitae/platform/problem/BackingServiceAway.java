package dev.vitae.platform.problem;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;

/** Knows the failures that say "the database is away", which pass, from those that say "this is wrong". */
public final class BackingServiceAway {
    private BackingServiceAway() {}

    public static boolean causes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean away = switch (cause) {
                case MongoTimeoutException timeout -> true;
                case MongoSocketException socket -> true;
                case MongoConnectionPoolClearedException cleared -> true;
                case MongoNotPrimaryException election -> true;
                case MongoNodeIsRecoveringException recovering -> true;
                case MongoServerUnavailableException unavailable -> true;
                case MongoExecutionTimeoutException slow -> true;
                case MongoInterruptedException stopping -> true;
                default -> false;
            };
            if (away) {
                return true;
            }
        }
        return false;
    }
}
