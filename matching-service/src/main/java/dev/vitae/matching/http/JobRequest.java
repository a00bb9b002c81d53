package dev.vitae.matching.http;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import dev.vitae.matching.domain.Posting;
import dev.vitae.platform.problem.Problem;

/**
 * The body of a new job: the posting's {@code text}, or fields of schema.org's JobPosting in any of the forms that pages
 * use. Its other fields are read over: nothing here needs them. A field that schema.org does not know is refused, unless
 * the posting is a copy ({@code @type}).
 *
 * @param validThrough the last day or moment for applications: the job is closed after it
 * @param others by name
 */
record JobRequest(@Nullable JsonNode text, @Nullable JsonNode title, @Nullable JsonNode description,
        @Nullable JsonNode hiringOrganization, @Nullable JsonNode jobLocation, @Nullable JsonNode jobLocationType,
        @Nullable JsonNode inLanguage, @Nullable JsonNode skills, @Nullable JsonNode qualifications,
        @Nullable JsonNode responsibilities, @Nullable JsonNode experienceRequirements,
        @Nullable JsonNode educationRequirements, @Nullable JsonNode physicalRequirement,
        @Nullable JsonNode sensoryRequirement, @Nullable JsonNode securityClearanceRequirement,
        @Nullable JsonNode eligibilityToWorkRequirement, @Nullable JsonNode datePosted,
        @Nullable JsonNode validThrough, @JsonAnySetter @Hidden Map<String, JsonNode> others) {
    private static final int LONGEST_TEXT = 50_000;
    private static final int LONGEST_LINE = 200;
    private static final String FURTHER = "Additional requirements:";
    private static final List<String> USED = Arrays.stream(JobRequest.class.getRecordComponents())
            .map(RecordComponent::getName)
            .filter(name -> !name.equals("others"))
            .toList();

    JobRequest {
        others = others == null ? Map.of() : others;
    }

    /** The posting, or a problem that names everything that is wrong with it. */
    Posting checked() {
        JobVocabulary.check(others.keySet(), USED);
        JobFields fields = new JobFields();
        String whole = fields.text(text, "/text");
        String described = fields.text(description, "/description");
        String named = fields.line(title, "/title", LONGEST_LINE);
        fields.check(whole == null || described == null, "/text",
                "Send the whole posting as \"text\" or its \"description\", not both.");
        boolean said = fields.said(text) || fields.said(description);
        fields.check(said, fields.said(title) ? "/description" : "/text",
                "Send the posting's text, or schema.org's fields with a description.");
        fields.check(whole != null || described == null || named != null || fields.said(title), "/title",
                "Say the title of the job.");
        String posting = composed(whole == null ? described : whole, whole == null ? named : null, fields);
        fields.check(posting.length() <= LONGEST_TEXT, whole == null ? "/description" : "/text",
                "Use at most 50,000 characters in all.");
        Instant posted = fields.date(datePosted, "/datePosted");
        Instant until = fields.end(validThrough, "/validThrough");
        checkDates(posted, until, fields);
        Posting checked = new Posting(named, fields.name(hiringOrganization, "/hiringOrganization", LONGEST_LINE),
                fields.place(jobLocation, "/jobLocation", LONGEST_LINE),
                fields.remote(jobLocationType, "/jobLocationType"), fields.language(inLanguage, "/inLanguage"), posting,
                posted, until);
        if (!fields.errors().isEmpty()) {
            throw Problem.invalid(fields.errors()).asException();
        }
        return checked;
    }

    private static void checkDates(@Nullable Instant posted, @Nullable Instant until, JobFields fields) {
        fields.check(posted == null || posted.isBefore(Instant.now().plusSeconds(86_400)), "/datePosted",
                "Use a day that has come.");
        fields.check(posted == null || until == null || until.isAfter(posted), "/validThrough",
                "Use a time after datePosted.");
    }

    /** One text, with headings that its reader understands. */
    private String composed(@Nullable String main, @Nullable String named, JobFields fields) {
        StringBuilder posting = new StringBuilder();
        if (named != null && main != null && !main.startsWith(named)) {
            posting.append(named).append("\n\n");
        }
        posting.append(main == null ? "" : main);
        JobLines lines = new JobLines(fields);
        append(posting, "Responsibilities:", lines.of(responsibilities, "/responsibilities"));
        append(posting, "Qualifications:", lines.of(qualifications, "/qualifications"));
        append(posting, "Skills:", lines.of(skills, "/skills"));
        append(posting, "Experience:", lines.of(experienceRequirements, "/experienceRequirements"));
        append(posting, "Education:", lines.of(educationRequirements, "/educationRequirements"));
        append(posting, FURTHER, lines.of(physicalRequirement, "/physicalRequirement"));
        append(posting, FURTHER, lines.of(sensoryRequirement, "/sensoryRequirement"));
        append(posting, FURTHER, lines.of(securityClearanceRequirement, "/securityClearanceRequirement"));
        append(posting, FURTHER, lines.of(eligibilityToWorkRequirement, "/eligibilityToWorkRequirement"));
        return posting.toString().strip();
    }

    private static void append(StringBuilder posting, String heading, @Nullable String part) {
        if (part != null && !part.isEmpty()) {
            posting.append("\n\n").append(heading).append('\n').append(part);
        }
    }
}
