package dev.vitae.contracts.event;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the person is looking for and how documents should be made for them.
 *
 * @param remote one of {@code onsite, hybrid, remote}
 * @param salaryFloor per year, in {@code salaryCurrency} (ISO 4217)
 * @param language BCP 47 tag of generated documents
 * @param visibleToRecruiters off unless the person chose it
 */
public record Preferences(List<String> titles, List<String> places, @Nullable String remote,
        @Nullable String seniority, @Nullable Long salaryFloor, @Nullable String salaryCurrency,
        List<String> industries, @Nullable String template, @Nullable String language, @Nullable String tone,
        boolean visibleToRecruiters) {
    public Preferences {
        titles = titles == null ? List.of() : List.copyOf(titles);
        places = places == null ? List.of() : List.copyOf(places);
        industries = industries == null ? List.of() : List.copyOf(industries);
    }

    public static Preferences none() {
        return new Preferences(List.of(), List.of(), null, null, null, null, List.of(), null, null, null, false);
    }
}
