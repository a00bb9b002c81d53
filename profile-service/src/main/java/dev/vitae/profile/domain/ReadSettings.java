package dev.vitae.profile.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.event.Consents;
import dev.vitae.contracts.event.Preferences;

/** Reads what the person is looking for and what they agreed to. */
final class ReadSettings {
    private static final long HIGHEST_SALARY = 1_000_000_000_000L;

    private ReadSettings() {}

    static Preferences preferences(Fields f) {
        List<String> titles = f.words("titles", Limits.CHOICES);
        List<String> places = f.words("places", Limits.CHOICES);
        Value floor = f.get("salaryFloor");
        Long salaryFloor = floor.wholeNumber(HIGHEST_SALARY);
        Value currency = f.get("salaryCurrency");
        @Nullable
        String salaryCurrency = currency.currency();
        if (salaryFloor != null && currency.isAbsent()) {
            floor.reading().cannotKeep(currency.pointer(), null, "A salary needs its currency, such as EUR.");
        }
        Preferences preferences = new Preferences(titles, places, f.get("remote").choice("onsite", "hybrid", "remote"),
                f.get("seniority").line(), salaryFloor, salaryCurrency, f.words("industries", Limits.CHOICES),
                f.get("template").line(), f.get("language").language(), f.get("tone").line(),
                f.get("visibleToRecruiters").flag());
        f.end();
        return preferences;
    }

    static Consents consents(Fields f) {
        Consents consents = new Consents(f.get("externalModels").flag(), f.get("experiments").flag());
        f.end();
        return consents;
    }
}
