package dev.vitae.platform.http;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.vitae.platform.problem.Problem;

/**
 * One page of a list.
 *
 * @param next cursor of the following page; absent on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {
    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 100;

    public Page {
        items = List.copyOf(items);
    }

    /** What {@code ?limit=} asks for, checked. */
    public static int limit(@Nullable Integer asked) {
        if (asked == null) {
            return DEFAULT_LIMIT;
        }
        if (asked < 1 || asked > MAX_LIMIT) {
            throw Problem.invalidParameter("limit", "Use a number from 1 to " + MAX_LIMIT + ".").asException();
        }
        return asked;
    }

    /**
     * Cuts a page from one item more than was asked for, which is how one query knows whether another page follows.
     *
     * @param found at most {@code limit + 1} items, in order
     * @param cursor the cursor that continues after an item; see {@link Cursor}
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> cursor) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<T> items = found.subList(0, limit);
        return new Page<>(items, cursor.apply(items.getLast()));
    }

    public <R> Page<R> map(Function<? super T, ? extends R> form) {
        return new Page<>(items.stream().<R>map(form).toList(), next);
    }
}
