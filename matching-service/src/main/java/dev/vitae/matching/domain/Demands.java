package dev.vitae.matching.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.event.JobPosted.Requirement;
import dev.vitae.contracts.event.JobPosted.Strength;
import dev.vitae.skills.Requirements;
import dev.vitae.skills.Years;

/**
 * What a posting asks for.
 *
 * @param title empty where it names none
 * @param years of experience, where it says how many
 */
public record Demands(String title, List<Requirement> requirements, @Nullable Experience years) {
    public Demands {
        requirements = requirements == null ? List.of() : List.copyOf(requirements);
    }

    /** @param quote the sentence of the posting that says so */
    public record Experience(int atLeast, String quote) {}

    public static Demands read(String posting) {
        return of(Requirements.of(posting));
    }

    static Demands of(Requirements read) {
        return new Demands(read.title().orElse(""), read.asked().stream().map(Demands::told).toList(),
                read.years().map(Demands::told).orElse(null));
    }

    public boolean none() {
        return requirements.isEmpty();
    }

    List<Requirement> requirements(Strength strength) {
        return requirements.stream().filter(requirement -> requirement.strength() == strength).toList();
    }

    private static Experience told(Years years) {
        return new Experience(years.atLeast(), years.quote());
    }

    private static Requirement told(dev.vitae.skills.Requirement asked) {
        Strength strength = switch (asked.strength()) {
            case REQUIRED -> Strength.REQUIRED;
            case PREFERRED -> Strength.PREFERRED;
        };
        return new Requirement(asked.term(), strength, asked.quote());
    }
}
