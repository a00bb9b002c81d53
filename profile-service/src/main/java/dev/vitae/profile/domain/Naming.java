package dev.vitae.profile.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.vitae.contracts.resume.Highlight;
import dev.vitae.contracts.resume.Item;
import dev.vitae.contracts.resume.ResumeDocument;

/**
 * Gives every item and highlight of a changed profile its id: the one it had where it can be recognised, although it was
 * sent without, and a new one otherwise. Resumes cite these ids, so a thing that only moved or was reworded keeps its
 * own.
 */
public final class Naming {
    private final ResumeDocument before;
    private final Supplier<String> newId;
    private final Set<String> taken = new HashSet<>();

    private Naming(ResumeDocument now, ResumeDocument before, Supplier<String> newId) {
        this.before = before;
        this.newId = newId;
        for (Section<?> section : Section.ALL) {
            take(section, now);
        }
    }

    private <T extends Item> void take(Section<T> section, ResumeDocument now) {
        for (T item : section.of(now)) {
            taken.add(item.id());
            section.highlights(item).forEach(h -> taken.add(h.id()));
        }
    }

    public static ResumeDocument of(ResumeDocument now, ResumeDocument before, Supplier<String> newId) {
        Naming naming = new Naming(now, before, newId);
        return Section.rewritten(now, now.basics(), new Section.Rewrite() {
            @Override
            public <T extends Item> List<T> apply(Section<T> section) {
                return naming.named(section, section.of(now));
            }
        });
    }

    private <T extends Item> List<T> named(Section<T> section, List<T> items) {
        List<T> earlier = section.of(before);
        Pairing<T> pairs = new Pairing<>(items, earlier,
                Stream.concat(section.sure().stream(), section.likely().stream()).toList());
        List<T> named = new ArrayList<>();
        for (T item : items) {
            var was = pairs.before(item);
            String id = item.id().isEmpty() ? was.map(Item::id).orElseGet(newId) : item.id();
            List<Highlight> told = was.map(section::highlights).orElse(List.of());
            named.add(section.named(item, id, named(section.highlights(item), told)));
        }
        return named;
    }

    private List<Highlight> named(List<Highlight> highlights, List<Highlight> earlier) {
        List<Highlight> free = new ArrayList<>(earlier);
        free.removeIf(h -> taken.contains(h.id()));
        List<Highlight> named = new ArrayList<>(highlights);
        recognise(named, free, 1.0);
        recognise(named, free, Likeness.REWORDED);
        named.replaceAll(h -> h.id().isEmpty() ? new Highlight(newId.get(), h.text(), List.of()) : h);
        return named;
    }

    /** Each highlight without an id takes that of the most alike earlier one, if it is alike enough. */
    private static void recognise(List<Highlight> named, List<Highlight> free, double enough) {
        named.replaceAll(highlight -> {
            Optional<Highlight> was = highlight.id().isEmpty()
                    ? Likeness.mostAlike(highlight.text(), free, enough)
                    : Optional.empty();
            was.ifPresent(free::remove);
            return was.map(w -> new Highlight(w.id(), highlight.text(), List.of())).orElse(highlight);
        });
    }
}
