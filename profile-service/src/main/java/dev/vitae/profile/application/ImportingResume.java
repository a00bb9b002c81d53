package dev.vitae.profile.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Service;

import dev.vitae.profile.domain.Ids;
import dev.vitae.profile.domain.ImportedResume;
import dev.vitae.profile.domain.KnownIds;
import dev.vitae.profile.domain.PersonalProfile;
import dev.vitae.profile.domain.Reading;

/** Brings a resume file into the profile, or shows what would come of it. */
@Service
public class ImportingResume {
    private final StoredProfiles stored;
    private final Ids ids = new Ids();
    private final Clock clock = Clock.systemUTC();

    ImportingResume(StoredProfiles stored) {
        this.stored = stored;
    }

    public Imported attempt(String owner, Map<?, ?> file) {
        Optional<PersonalProfile> current = stored.of(owner);
        ImportedResume result = read(owner, file, current);
        return tooLarge(result).orElseGet(
                () -> new Imported.Tried(result, current.map(PersonalProfile::version).orElse(0L)));
    }

    /**
     * Merges the file into what is there now. Who names a version is told when it is not the current one; otherwise a
     * change that comes in between is merged into, not overwritten.
     */
    public Imported apply(String owner, Expected expected, Map<?, ?> file) {
        while (true) {
            Optional<PersonalProfile> current = stored.of(owner);
            Optional<Saved> unexpected = unexpected(expected, current);
            if (unexpected.isPresent()) {
                return new Imported.NotSaved(unexpected.get());
            }
            ImportedResume result = read(owner, file, current);
            Optional<Imported> refused = tooLarge(result);
            if (refused.isPresent()) {
                return refused.get();
            }
            Optional<PersonalProfile> saved = current.isEmpty()
                    ? stored.make(result.profile())
                    : result.profile().saysTheSameAs(current.get()) ? current : stored.change(result.profile());
            if (saved.isPresent()) {
                return new Imported.Applied(new ImportedResume(saved.get(), result.carried(), result.notCarried(),
                        result.warnings()));
            }
        }
    }

    private static Optional<Saved> unexpected(Expected expected, Optional<PersonalProfile> current) {
        return switch (expected) {
            case Expected.Unsaid unsaid -> Optional.empty();
            case Expected.NothingYet none -> current.map(p -> new Saved.Stale(p.version()));
            case Expected.Version version when current.isEmpty() -> Optional.of(new Saved.NoProfile());
            case Expected.Version version -> current.filter(p -> p.version() != version.number())
                    .map(p -> new Saved.Stale(p.version()));
        };
    }

    private ImportedResume read(String owner, Map<?, ?> file, Optional<PersonalProfile> current) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        PersonalProfile into = current.orElseGet(() -> PersonalProfile.blank(owner, now));
        Reading reading = Reading.forgiving(LocalDate.now(clock), KnownIds.of(into.content()));
        return ImportedResume.read(file, into, reading, ids, now);
    }

    private static Optional<Imported> tooLarge(ImportedResume result) {
        int bytes = StoredProfiles.size(result.profile());
        return bytes <= StoredProfiles.LARGEST
                ? Optional.empty()
                : Optional.of(new Imported.NotSaved(new Saved.TooLarge(bytes, StoredProfiles.LARGEST)));
    }
}
