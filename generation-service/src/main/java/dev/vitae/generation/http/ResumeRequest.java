package dev.vitae.generation.http;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.event.ResumeOptions;
import dev.vitae.generation.domain.Request;
import dev.vitae.platform.problem.FieldError;
import dev.vitae.platform.problem.Problem;

/** The body of a request for a resume, as sent. */
record ResumeRequest(@Nullable String title, @Nullable String jobId, @Nullable String jobDescription,
        @Nullable String kind, @Nullable String template, @Nullable String language, @Nullable Integer pages,
        @Nullable String tone, @Nullable String writer, @Nullable Long profileVersion) {
    static final int LONGEST_TITLE = 200;
    private static final int LONGEST_POSTING = 50_000;
    private static final int MOST_PAGES = 5;
    private static final int TITLE_FROM_POSTING = 80;
    private static final String RESUME = "resume";
    private static final String COVER_LETTER = "cover-letter";
    private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9-]{0,49}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,100}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** What is asked for, or a problem that names everything that is wrong with it. */
    Request checked(Set<String> writers) {
        List<FieldError> errors = new ArrayList<>();
        checkTitle(title, errors);
        checkJob(errors);
        checkKind(errors);
        check(template == null || WORD.matcher(template).matches(), "/template",
                "Use a template's id: lower-case letters, digits and hyphens.", errors);
        check(language == null || language(language), "/language", "Use a BCP 47 tag such as \"en\" or \"de-AT\".",
                errors);
        check(pages == null || (pages >= 1 && pages <= MOST_PAGES), "/pages",
                "Ask for 1 to " + MOST_PAGES + " pages.", errors);
        check(tone == null || WORD.matcher(tone).matches(), "/tone",
                "Use one word of lower-case letters, digits and hyphens.", errors);
        check(writer == null || writers.contains(writer), "/writer",
                "There is no such writer. Available: " + String.join(", ", writers) + ".", errors);
        check(profileVersion == null || profileVersion >= 1, "/profileVersion",
                "Use the version that the profile's ETag names, 1 or higher.", errors);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors).asException();
        }
        return Request.of(jobId, posting(), profileVersion,
                new ResumeOptions(RESUME, template, language, pages, tone, writer));
    }

    /**
     * As sent, else the job's title, else the posting's first line, else plainly what it is.
     *
     * @param jobTitle of the job, where it is known by now
     */
    String titled(Optional<String> jobTitle) {
        if (title != null && !title.isBlank()) {
            return title.strip();
        }
        String posting = jobTitle.orElse(posting());
        if (posting == null) {
            return "Resume";
        }
        String line = CONTROL.matcher(posting.lines().findFirst().orElse("")).replaceAll(" ").strip();
        return line.codePointCount(0, line.length()) <= TITLE_FROM_POSTING
                ? line
                : line.substring(0, line.offsetByCodePoints(0, TITLE_FROM_POSTING)).strip() + "…";
    }

    static void checkTitle(@Nullable String title, List<FieldError> errors) {
        check(title == null || (title.length() <= LONGEST_TITLE && !CONTROL.matcher(title).find()), "/title",
                "Use at most " + LONGEST_TITLE + " characters on one line.", errors);
    }

    private @Nullable String posting() {
        return jobDescription == null || jobDescription.isBlank() ? null : jobDescription.strip();
    }

    private void checkJob(List<FieldError> errors) {
        check(jobId == null || jobDescription == null, "/jobId",
                "Name a job or paste its description, not both.", errors);
        check(jobId == null || ID.matcher(jobId).matches(), "/jobId",
                "Use the id of a job, as GET /api/v1/jobs gives it.",
                errors);
        check(jobDescription == null || jobDescription.length() <= LONGEST_POSTING, "/jobDescription",
                "Use at most 50,000 characters.", errors);
    }

    private void checkKind(List<FieldError> errors) {
        check(!COVER_LETTER.equals(kind), "/kind", "Cover letters are not built yet: ask for \"resume\".", errors);
        check(kind == null || kind.equals(RESUME) || kind.equals(COVER_LETTER), "/kind", "Use \"resume\".", errors);
    }

    private static boolean language(String tag) {
        try {
            return !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private static void check(boolean right, String pointer, String detail, List<FieldError> errors) {
        if (!right) {
            errors.add(new FieldError(pointer, detail));
        }
    }
}
