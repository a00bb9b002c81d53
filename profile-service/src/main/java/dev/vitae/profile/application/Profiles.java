package dev.vitae.profile.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import dev.vitae.contracts.event.Preferences;
import dev.vitae.profile.domain.Ids;
import dev.vitae.profile.domain.KnownIds;
import dev.vitae.profile.domain.PersonalProfile;
import dev.vitae.profile.domain.Reading;
import dev.vitae.profile.domain.SentProfile;

/** Reading, changing and deleting one's own profile. */
@Service
public class Profiles {
    private final StoredProfiles stored;
    private final Ids ids = new Ids();
    private final Clock clock = Clock.systemUTC();

    Profiles(StoredProfiles stored) {
        this.stored = stored;
    }

    public Optional<PersonalProfile> find(String owner) {
        return stored.of(owner);
    }

    /** Makes the profile what the body says. */
    public Saved replace(String owner, Expected expected, Map<?, ?> body) {
        return save(owner, expected, (before, reading) -> applied(body, before, reading));
    }

    /** Changes what the JSON merge patch (RFC 7396) names; lists are replaced as wholes. */
    public Saved patch(String owner, Expected expected, Map<?, ?> patch) {
        return stored.of(owner).isEmpty()
                ? new Saved.NoProfile()
                : save(owner, expected, (before, reading) -> applied(MergePatch.of(before, patch), before, reading));
    }

    /** Sets what the person is looking for; also before there is anything else in the profile. */
    public Saved prefer(String owner, Expected expected, Map<?, ?> body) {
        return save(owner, expected, (before, reading) -> {
            Preferences preferences = SentProfile.readPreferences(body, reading);
            return before.with(before.content(), preferences, before.consents(), now());
        });
    }

    /** @param expected the version to delete */
    public Saved delete(String owner, Expected expected) {
        while (true) {
            Optional<PersonalProfile> current = stored.of(owner);
            if (current.isEmpty() || expected instanceof Expected.NothingYet) {
                return new Saved.NoProfile();
            }
            if (expected instanceof Expected.Unsaid) {
                return new Saved.VersionUnsaid();
            }
            PersonalProfile profile = current.get();
            if (expected instanceof Expected.Version version && version.number() != profile.version()) {
                return new Saved.Stale(profile.version());
            }
            if (stored.delete(profile)) {
                return new Saved.Changed(profile);
            }
        }
    }

    /** What the profile becomes, given what it was. */
    private interface Edit {
        PersonalProfile apply(PersonalProfile before, Reading reading);
    }

    private PersonalProfile applied(Map<?, ?> body, PersonalProfile before, Reading reading) {
        return SentProfile.read(body, reading).appliedTo(before, ids, now());
    }

    private Saved save(String owner, Expected expected, Edit edit) {
        @Nullable
        PersonalProfile current = stored.of(owner).orElse(null);
        return switch (expected) {
            case Expected.Version version when current == null -> new Saved.NoProfile();
            case Expected.Version version when current.version() != version.number() ->
                new Saved.Stale(current.version());
            case Expected.Version version -> change(current, edit);
            case Expected.NothingYet none when current != null -> new Saved.Stale(current.version());
            case Expected.Unsaid none when current != null -> new Saved.VersionUnsaid();
            case Expected.NothingYet none -> make(owner, expected, edit);
            case Expected.Unsaid none -> make(owner, expected, edit);
        };
    }

    private Saved make(String owner, Expected expected, Edit edit) {
        PersonalProfile blank = PersonalProfile.blank(owner, now());
        Reading reading = reading(blank);
        PersonalProfile profile = edit.apply(blank, reading);
        return refused(profile, reading).orElseGet(() -> stored.make(profile).<Saved>map(Saved.Made::new)
                .orElseGet(() -> save(owner, expected, edit)));
    }

    private Saved change(PersonalProfile before, Edit edit) {
        Reading reading = reading(before);
        PersonalProfile after = edit.apply(before, reading);
        return refused(after, reading).orElseGet(() -> after.saysTheSameAs(before)
                ? new Saved.Changed(before)
                : stored.change(after).<Saved>map(Saved.Changed::new).orElseGet(() -> changedMeanwhile(before.id())));
    }

    private Saved changedMeanwhile(String owner) {
        return stored.of(owner).<Saved>map(now -> new Saved.Stale(now.version())).orElseGet(Saved.NoProfile::new);
    }

    private static Optional<Saved> refused(PersonalProfile profile, Reading reading) {
        if (!reading.findings().isEmpty()) {
            return Optional.of(new Saved.Refused(reading.findings()));
        }
        int bytes = StoredProfiles.size(profile);
        return bytes <= StoredProfiles.LARGEST
                ? Optional.empty()
                : Optional.of(new Saved.TooLarge(bytes, StoredProfiles.LARGEST));
    }

    private Reading reading(PersonalProfile before) {
        return Reading.strict(LocalDate.now(clock.withZone(ZoneOffset.UTC)), KnownIds.of(before.content()));
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
