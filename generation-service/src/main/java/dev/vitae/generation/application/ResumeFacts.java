package dev.vitae.generation.application;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.ContractJson;
import dev.vitae.contracts.event.Preferences;
import dev.vitae.contracts.event.ResumeChanged;
import dev.vitae.contracts.event.ResumeGenerated;
import dev.vitae.contracts.event.ResumeOptions;
import dev.vitae.contracts.event.ResumeRequested;
import dev.vitae.contracts.resume.ResumeDocument;
import dev.vitae.generation.domain.Failure;
import dev.vitae.generation.domain.Resume;
import dev.vitae.generation.domain.Version;

/** What the other services are told. */
final class ResumeFacts {
    private static final String LANGUAGE = "en";

    private ResumeFacts() {}

    static ResumeRequested requested(Resume resume) {
        return new ResumeRequested(resume.id(), resume.ownerId(), resume.title(), resume.request().profileVersion(),
                resume.request().jobId(), resume.request().options(), resume.createdAt());
    }

    static ResumeGenerated generated(Resume resume, Version version, Preferences preferences, Instant finished) {
        return new ResumeGenerated(resume.id(), resume.ownerId(), version.version(), resume.title(), version.origin(),
                version.writer(), version.profileVersion(), resume.request().jobId(), resume.request().jobDescription(),
                settled(resume.request().options(), preferences),
                ContractJson.mapper().readValue(version.document(), ResumeDocument.class),
                new ResumeGenerated.Truth(version.claims(), 0, 0, version.missing()), new ResumeGenerated.Tokens(0, 0),
                new ResumeGenerated.Timings(resume.createdAt(), Objects.requireNonNull(resume.startedAt()), finished,
                        0));
    }

    static ResumeChanged failed(Resume resume, Failure failure, Instant now) {
        return new ResumeChanged(resume.id(), resume.ownerId(),
                new ResumeChanged.Failed(failure.reason().word(), failure.detail()), now);
    }

    static ResumeChanged deleted(Resume resume, Instant now) {
        return new ResumeChanged(resume.id(), resume.ownerId(), new ResumeChanged.Deleted(), now);
    }

    /** What was left open is as the person prefers it, so that readers need not know their preferences. */
    static ResumeOptions settled(ResumeOptions asked, Preferences preferences) {
        return new ResumeOptions(asked.kind(), or(asked.template(), preferences.template()),
                language(asked, preferences), asked.pages(), or(asked.tone(), preferences.tone()), asked.writer());
    }

    static String language(ResumeOptions asked, Preferences preferences) {
        return Objects.requireNonNullElse(or(asked.language(), preferences.language()), LANGUAGE);
    }

    private static @Nullable String or(@Nullable String asked,
            @Nullable String preferred) {
        return asked == null ? preferred : asked;
    }
}
