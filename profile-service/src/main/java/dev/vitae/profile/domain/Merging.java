package dev.vitae.profile.domain;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.vitae.contracts.resume.Highlight;
import dev.vitae.contracts.resume.Item;
import dev.vitae.contracts.resume.ResumeDocument;

/**
 * Brings a file's content into a profile: what the profile does not have is added, what it has is updated, nothing is
 * taken away. Only sure signs count as "the same": a second stay at the same employer must not overwrite the first.
 */
final class Merging {
    record Merged(ResumeDocument content, Map<String, ImportedResume.Count> carried) {}

    private final ResumeDocument file;
    private final ResumeDocument profile;
    private final Reading reading;
    private final KnownIds known;
    private final Map<String, ImportedResume.Count> carried = new LinkedHashMap<>();

    private Merging(ResumeDocument file, ResumeDocument profile, Reading reading) {
        this.file = file;
        this.profile = profile;
        this.reading = reading;
        this.known = KnownIds.of(profile);
    }

    /** The merged content; what is new in it has no id yet. What finds no room is told to the reading. */
    static Merged of(ResumeDocument file, ResumeDocument profile, Reading reading) {
        Merging merging = new Merging(file, profile, reading);
        var basics = Updated.basics(profile.basics(), file.basics());
        if (!file.basics().equals(ResumeDocument.empty().basics())) {
            boolean fresh = profile.basics().equals(ResumeDocument.empty().basics());
            boolean same = basics.equals(profile.basics());
            merging.carried.put("basics", new ImportedResume.Count(fresh ? 1 : 0, fresh || same ? 0 : 1, same ? 1 : 0));
        }
        ResumeDocument content = Section.rewritten(profile, basics, new Section.Rewrite() {
            @Override
            public <T extends Item> List<T> apply(Section<T> section) {
                return merging.merged(section);
            }
        });
        return new Merged(withMeta(content, file), merging.carried);
    }

    private <T extends Item> List<T> merged(Section<T> section) {
        List<T> arriving = section.of(file);
        Pairing<T> pairs = new Pairing<>(arriving, section.of(profile), section.sure());
        IdentityHashMap<T, T> told = new IdentityHashMap<>();
        arriving.forEach(item -> pairs.before(item).ifPresent(known -> told.put(known, item)));
        List<T> merged = new ArrayList<>();
        int updated = 0;
        for (T old : section.of(profile)) {
            T item = told.get(old);
            T now = item == null ? old : updated(section, old, item);
            updated += now.equals(old) ? 0 : 1;
            merged.add(now);
        }
        int added = 0;
        for (T item : arriving) {
            if (pairs.before(item).isPresent()) {
                continue;
            }
            if (merged.size() < Limits.ITEMS) {
                merged.add(section.named(item, item.id(),
                        section.highlights(item).stream().map(this::unnamedIfKnown).toList()));
                added++;
            } else {
                reading.cannotKeep("/" + section.name(), item.toString(),
                        "The profile holds %d of these already, and no more are kept.".formatted(Limits.ITEMS));
            }
        }
        if (!arriving.isEmpty()) {
            carried.put(section.name(), new ImportedResume.Count(added, updated, told.size() - updated));
        }
        return merged;
    }

    private <T extends Item> T updated(Section<T> section, T old, T arriving) {
        List<Highlight> told = section.highlights(old);
        List<Highlight> highlights = new ArrayList<>(told);
        for (Highlight highlight : section.highlights(arriving)) {
            bring(highlight, told, highlights, "/" + section.name());
        }
        return section.named(section.updated().apply(old, arriving), old.id(), highlights);
    }

    private void bring(Highlight highlight, List<Highlight> old, List<Highlight> highlights, String pointer) {
        if (highlights.stream().anyMatch(h -> Sameness.said(h.text(), highlight.text()))) {
            return;
        }
        if (!highlight.id().isEmpty() && old.stream().anyMatch(h -> h.id().equals(highlight.id()))) {
            highlights.replaceAll(h -> h.id().equals(highlight.id()) ? highlight : h);
            return;
        }
        if (highlights.size() >= Limits.HIGHLIGHTS) {
            reading.cannotKeep(pointer, highlight.text(),
                    "The item holds %d highlights already, and no more are kept.".formatted(Limits.HIGHLIGHTS));
            return;
        }
        Likeness.mostAlike(highlight.text(), old, Likeness.REWORDED)
                .ifPresent(like -> reading.warn(pointer,
                        "\"%s\" was added beside the similar \"%s\"; keep the one you prefer."
                                .formatted(highlight.text(), like.text())));
        highlights.add(unnamedIfKnown(highlight));
    }

    /** A highlight that the file moved to another item stays where it is in the profile too, so the copy is a new one. */
    private Highlight unnamedIfKnown(Highlight highlight) {
        return known.has(KnownIds.HIGHLIGHT, highlight.id())
                ? new Highlight("", highlight.text(), List.of())
                : highlight;
    }

    private static ResumeDocument withMeta(ResumeDocument d, ResumeDocument file) {
        return new ResumeDocument(d.basics(), d.work(), d.volunteer(), d.education(), d.projects(), d.skills(),
                d.languages(), d.certificates(), d.awards(), d.publications(), d.interests(), d.references(),
                Updated.meta(d.meta(), file.meta()));
    }
}
