package dev.vitae.matching;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.event.GoldenSamples;
import dev.vitae.contracts.event.ResumeGenerated;
import dev.vitae.contracts.event.Topic;
import dev.vitae.contracts.resume.Basics;
import dev.vitae.contracts.resume.Highlight;
import dev.vitae.contracts.resume.Language;
import dev.vitae.contracts.resume.ResumeDocument;
import dev.vitae.contracts.resume.Skill;
import dev.vitae.contracts.resume.Work;

/** A nurse, her posting and her resume. */
public final class Samples {
    public static final String POSTING = """
            Registered Nurse
            Requirements:
            - 5 years of experience in intensive care
            - Wound care and medication administration
            - Fluent German
            - Forklift certification
            Nice to have:
            - Dialysis
            """;

    private Samples() {}

    public static ResumeDocument nurse() {
        ResumeDocument empty = ResumeDocument.empty();
        return new ResumeDocument(
                new Basics("Nora", "Registered Nurse", null, null, null, null, null, List.of(), null, List.of()),
                List.of(work("w1", "2019-01", "2021-12", new Highlight("h1",
                        "Led intensive care of 12 beds and cut infections by 30 %", List.of())),
                        work("w2", "2021-01", "2022-12",
                                new Highlight("h2", "Taught wound care to new colleagues", List.of()))),
                List.of(), List.of(), List.of(), List.of(new Skill("s1", "Dialysis", null, List.of())),
                List.of(new Language("l1", "German", "native")), List.of(), List.of(), List.of(), List.of(), List.of(),
                empty.meta());
    }

    private static Work work(String id, String from, String to, Highlight highlight) {
        return new Work(id, "Charité", "Registered Nurse", null, null, null, from, to, null, List.of(highlight));
    }

    public static ResumeGenerated generated(String id, String owner, long version, @Nullable String jobId,
            @Nullable String jobText) {
        ResumeGenerated sample = (ResumeGenerated) GoldenSamples.event(Topic.RESUME_GENERATED);
        return new ResumeGenerated(id, owner, version, "Mine", sample.origin(), sample.writer(), 1, jobId, jobText,
                sample.options(), nurse(), sample.truth(), sample.tokens(), sample.timings());
    }
}
