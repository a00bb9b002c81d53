package dev.vitae.generation.domain;

import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.event.ResumeOptions;

/**
 * What was asked for.
 *
 * @param jobDescription the posting to write for; absent: a general resume
 * @param profileVersion the oldest version of the profile that will do; absent: the newest that is here
 */
public record Request(@Nullable String jobDescription, @Nullable Long profileVersion, ResumeOptions options) {}
