package dev.vitae.generation.domain.writing;

import java.util.List;

import dev.vitae.contracts.resume.ResumeDocument;

/**
 * What the writer made.
 *
 * @param profile the profile as it was cited: every item and highlight has an id
 * @param choices for everything in the profile, chosen first, best first
 * @param missing what the posting names and the profile does not: never in the document
 */
public record Draft(ResumeDocument profile, ResumeDocument document, List<Choice> choices, List<String> missing) {
    public Draft {
        choices = List.copyOf(choices);
        missing = List.copyOf(missing);
    }
}
