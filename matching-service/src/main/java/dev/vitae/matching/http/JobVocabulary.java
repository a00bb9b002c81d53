package dev.vitae.matching.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import dev.vitae.platform.problem.FieldError;
import dev.vitae.platform.problem.Problem;
import dev.vitae.platform.problem.ProblemType;

/**
 * Which fields a job may have. What somebody writes for this API may use the words of schema.org and no others, since a
 * field with a wrong letter would be lost in silence. What was copied from a page names its vocabulary
 * ({@code @context} or {@code @type}) and is taken as it is: its author cannot be asked.
 */
final class JobVocabulary {
    private static final List<String> COPIED = List.of("@context", "@type");

    /** JobPosting's fields, and those that everything has, of which nothing here is made. */
    private static final Set<String> READ_OVER = Set.of("@context", "@type", "@id", "@graph",
            "applicantLocationRequirements", "applicationContact", "baseSalary", "benefits", "directApply",
            "employerOverview", "employmentType", "employmentUnit", "estimatedSalary", "experienceInPlaceOfEducation",
            "incentiveCompensation", "incentives", "industry", "jobBenefits", "jobDuration", "jobImmediateStart",
            "jobStartDate", "occupationalCategory", "relevantOccupation", "salaryCurrency", "specialCommitments",
            "totalJobOpenings", "workHours", "additionalType", "alternateName", "disambiguatingDescription",
            "identifier", "image", "mainEntityOfPage", "name", "owner", "potentialAction", "sameAs", "subjectOf",
            "url");

    private JobVocabulary() {}

    /** @param used the fields that something is made of, for who has misspelt one */
    static void check(Collection<String> others, Collection<String> used) {
        if (others.stream().anyMatch(COPIED::contains)) {
            return;
        }
        List<FieldError> unknown = new ArrayList<>();
        for (String name : others) {
            if (!READ_OVER.contains(name)) {
                unknown.add(new FieldError("/" + name.replace("~", "~0").replace("/", "~1"),
                        "There is no such field. Known: " + String.join(", ", used) + "."));
            }
        }
        if (!unknown.isEmpty()) {
            throw new Problem(ProblemType.UNKNOWN_FIELD,
                    "Leave out the field that does not exist, or correct its name, and send the request again.",
                    unknown).asException();
        }
    }
}
