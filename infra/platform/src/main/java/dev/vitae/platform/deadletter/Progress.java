package dev.vitae.platform.deadletter;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Which letters of a partition are done: all before an offset, and some behind it. So one that fails again stays alone,
 * while those behind it are done. Kept as the group's committed offset with its metadata.
 */
final class Progress {

    /** A broker takes 4096 bytes of metadata. */
    private static final int MOST_BEHIND = 300;

    private long next;

    private final SortedSet<Long> behind = new TreeSet<>();

    Progress(@Nullable OffsetAndMetadata committed) {
        if (committed != null) {
            next = committed.offset();
            for (String offset : committed.metadata().split(",")) {
                if (!offset.isBlank()) {
                    behind.add(Long.parseLong(offset));
                }
            }
        }
    }

    long next() {
        return next;
    }

    boolean isDone(long offset) {
        return offset < next || behind.contains(offset);
    }

    /** Takes letters from here on only while there is room to remember them. */
    boolean hasRoom() {
        return behind.size() < MOST_BEHIND;
    }

    void done(long offset) {
        behind.add(offset);
    }

    /** Nothing before this offset waits any more (removed by retention, or somebody else's). */
    void nothingBefore(long offset) {
        next = Math.max(next, offset);
        behind.removeIf(done -> done < next);
    }

    OffsetAndMetadata committed() {
        return new OffsetAndMetadata(next,
                behind.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }
}
