package dev.vitae.generation.domain;

import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.event.ResumeOptions;

/**
 * What was asked for. A job's id or a posting's text says what to write for; neither: a general resume.
 *
 * @param jobId a job that is known by its id
 * @param jobDescription a posting as text
 * @param excerpt how that text begins, for lists
 * @param profileVersion the oldest version of the profile that will do; absent: the newest that is here
 */
public record Request(@Nullable String jobId, @Nullable String jobDescription, @Nullable String excerpt,
        @Nullable Long profileVersion, ResumeOptions options) {
    private static final int EXCERPT = 200;

    public static Request of(@Nullable String jobId, @Nullable String jobDescription, @Nullable Long profileVersion,
            ResumeOptions options) {
        return new Request(jobId, jobDescription, excerpt(jobDescription), profileVersion, options);
    }

    private static @Nullable String excerpt(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int length = Math.min(EXCERPT, text.codePointCount(0, text.length()));
        return text.substring(0, text.offsetByCodePoints(0, length));
    }
}
