package dev.vitae.contracts.resume;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** One entry of a section, known by an id that outlives edits, reordering and tailoring. */
public sealed interface Item
        permits Item.Dated, Item.Highlighted, Skill, Language, Certificate, Award, Publication, Interest, Reference {
    /** Empty where the item has just arrived from outside and the profile has not named it yet. */
    String id();

    /** An item with a period; an absent end is "until now". */
    sealed interface Dated extends Item permits Work, Volunteer, Education, Project {
        @Nullable
        String startDate();

        @Nullable
        String endDate();
    }

    /** An item that tells achievements. */
    sealed interface Highlighted extends Item permits Work, Volunteer, Project {
        List<Highlight> highlights();
    }
}
