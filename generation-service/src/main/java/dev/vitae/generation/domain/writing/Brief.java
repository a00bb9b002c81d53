package dev.vitae.generation.domain.writing;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.resume.ResumeDocument;

/**
 * What the writer is asked for.
 *
 * @param posting the text to write for; absent: a general resume
 * @param language BCP 47 tag of what the writer words itself
 * @param pages the most pages wanted; absent: as the length of the career suggests
 * @param today the day on which open periods end
 */
public record Brief(ResumeDocument profile, @Nullable String posting, String language, @Nullable Integer pages,
        LocalDate today) {}
