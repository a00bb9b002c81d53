package dev.vitae.matching.http;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import dev.vitae.matching.domain.Posting;
import dev.vitae.platform.problem.Problem;

/**
 * The body of a new job: the posting's {@code text}, or fields of schema.org's JobPosting in any of the forms that pages
 * use. Other fields of schema.org are read over: nothing here needs them.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record JobRequest(@Nullable JsonNode text, @Nullable JsonNode title, @Nullable JsonNode description,
        @Nullable JsonNode hiringOrganization, @Nullable JsonNode jobLocation, @Nullable JsonNode jobLocationType,
        @Nullable JsonNode inLanguage, @Nullable JsonNode skills, @Nullable JsonNode qualifications,
        @Nullable JsonNode responsibilities, @Nullable JsonNode datePosted, @Nullable JsonNode validThrough) {
    private static final int LONGEST_TEXT = 50_000;
    private static final int LONGEST_LINE = 200;

    /** The posting, or a problem that names everything that is wrong with it. */
    Posting checked() {
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
        Posting checked = new Posting(named, fields.name(hiringOrganization, "/hiringOrganization", LONGEST_LINE),
                fields.place(jobLocation, "/jobLocation", LONGEST_LINE),
                fields.remote(jobLocationType, "/jobLocationType"), fields.language(inLanguage, "/inLanguage"), posting,
                dates(fields));
        if (!fields.errors().isEmpty()) {
            throw Problem.invalid(fields.errors()).asException();
        }
        return checked;
    }

    private @Nullable Instant dates(JobFields fields) {
        Instant posted = fields.date(datePosted, "/datePosted");
        Instant until = fields.date(validThrough, "/validThrough");
        fields.check(posted == null || posted.isBefore(Instant.now().plusSeconds(86_400)), "/datePosted",
                "Use a day that has come.");
        fields.check(posted == null || until == null || !until.isBefore(posted), "/validThrough",
                "Use a time after datePosted.");
        return posted;
    }

    /** One text, with headings that its reader understands. */
    private String composed(@Nullable String main, @Nullable String named, JobFields fields) {
        StringBuilder posting = new StringBuilder();
        if (named != null && main != null && !main.startsWith(named)) {
            posting.append(named).append("\n\n");
        }
        posting.append(main == null ? "" : main);
        append(posting, "Responsibilities:", fields.listed(responsibilities, "/responsibilities"));
        append(posting, "Qualifications:", fields.listed(qualifications, "/qualifications"));
        append(posting, "Skills:", fields.listed(skills, "/skills"));
        return posting.toString().strip();
    }

    private static void append(StringBuilder posting, String heading, @Nullable String part) {
        if (part != null && !part.isEmpty()) {
            posting.append("\n\n").append(heading).append('\n').append(part);
        }
    }
}
