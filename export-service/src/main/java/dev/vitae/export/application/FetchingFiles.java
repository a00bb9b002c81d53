package dev.vitae.export.application;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Service;

import dev.vitae.contracts.ContractJson;
import dev.vitae.contracts.resume.ResumeDocument;
import dev.vitae.export.domain.Edition;
import dev.vitae.export.domain.FileName;
import dev.vitae.export.domain.Format;
import dev.vitae.export.domain.Paper;
import dev.vitae.export.domain.Resume;
import dev.vitae.export.domain.StoredFile;
import dev.vitae.export.domain.Wording;
import dev.vitae.export.pdf.PressBusy;

/** Hands out the files of a person's own resumes. */
@Service
public class FetchingFiles {
    private final KnownResumes resumes;
    private final Writers writers;
    private final MongoOperations mongo;

    FetchingFiles(KnownResumes resumes, Writers writers, MongoOperations mongo) {
        this.resumes = resumes;
        this.writers = writers;
        this.mongo = mongo;
    }

    /** What came of asking. */
    public sealed interface Fetched {
        record Found(StoredFile file, FileName name) implements Fetched {}

        /** There is none, or it belongs to somebody else. */
        record Unknown() implements Fetched {}

        /** No files yet, or never. */
        record NotReady(Resume.State state, @Nullable String detail) implements Fetched {}

        /** This version has no such file. */
        record Refused(String detail) implements Fetched {}

        /** It can be printed on this paper, but not at this moment. */
        record Busy() implements Fetched {}
    }

    /**
     * @param version the newest when absent
     * @param paper the one the file was made for when absent; another is printed now
     */
    public Fetched fetch(String ownerId, String resumeId, Format format, @Nullable Long version,
            @Nullable Paper paper) {
        Optional<Resume> resume = resumes.find(resumeId).filter(known -> known.ownerId().equals(ownerId))
                .filter(known -> known.state() != Resume.State.DELETED);
        if (resume.isEmpty()) {
            return new Fetched.Unknown();
        }
        if (resume.get().state() != Resume.State.READY) {
            return new Fetched.NotReady(resume.get().state(), resume.get().detail());
        }
        long wanted = version == null ? resume.get().version() : version;
        return Optional.ofNullable(mongo.findById(Edition.idOf(resumeId, wanted), Edition.class))
                .filter(edition -> edition.document() != null)
                .<Fetched>map(edition -> of(edition, format, paper == null ? edition.paper() : paper))
                .orElseGet(Fetched.Unknown::new);
    }

    private Fetched of(Edition edition, Format format, Paper paper) {
        Optional<String> refusal = edition.refusal(format);
        if (refusal.isPresent()) {
            return new Fetched.Refused(refusal.get());
        }
        ResumeDocument document = ContractJson.mapper().readValue(edition.content(), ResumeDocument.class);
        Wording words = Wording.of(edition.language());
        String name = document.basics().name();
        FileName fileName = FileName.of(name == null ? "" : name, words.resume(), format);
        if (format == Format.PDF && paper != edition.paper()) {
            return printedNow(document, words, paper, edition.dated(), fileName);
        }
        return edition.file(format).<Fetched>map(file -> new Fetched.Found(file, fileName))
                .orElseGet(Fetched.Unknown::new);
    }

    private Fetched printedNow(ResumeDocument document, Wording words, Paper paper, Instant dated, FileName name) {
        try {
            return switch (writers.pdf(document, words, paper, dated)) {
                case Writers.Pdf.Made made -> new Fetched.Found(made.file(), name);
                case Writers.Pdf.Refused refused -> new Fetched.Refused(refused.detail());
            };
        } catch (PressBusy e) {
            return new Fetched.Busy();
        }
    }
}
