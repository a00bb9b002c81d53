package dev.vitae.profile.domain;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

import dev.vitae.contracts.resume.Item;

/**
 * Finds for each item of a section the one it was before: by id first, then by the signs given, the strongest sign over
 * the whole section before the next. Each item before is found at most once.
 */
final class Pairing<T extends Item> {
    private final IdentityHashMap<T, T> before = new IdentityHashMap<>();

    Pairing(List<T> now, List<T> earlier, List<BiPredicate<T, T>> signs) {
        List<T> free = new ArrayList<>(earlier);
        for (T item : now) {
            if (!item.id().isEmpty()) {
                pair(item, free, old -> old.id().equals(item.id()));
            }
        }
        for (BiPredicate<T, T> sign : signs) {
            for (T item : now) {
                if (item.id().isEmpty() && !before.containsKey(item)) {
                    pair(item, free, old -> sign.test(old, item));
                }
            }
        }
    }

    private void pair(T item, List<T> free, Predicate<T> isIt) {
        for (int i = 0; i < free.size(); i++) {
            if (isIt.test(free.get(i))) {
                before.put(item, free.remove(i));
                return;
            }
        }
    }

    Optional<T> before(T item) {
        return Optional.ofNullable(before.get(item));
    }
}
