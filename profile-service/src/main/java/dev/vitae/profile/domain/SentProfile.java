package dev.vitae.profile.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.event.Consents;
import dev.vitae.contracts.event.Preferences;
import dev.vitae.contracts.resume.ResumeDocument;

/**
 * A profile as its owner's client sends it: the whole content, and the settings where they are named. Settings that are
 * not named stay as they are, since a client that only knows JSON Resume would switch them off unawares.
 */
public record SentProfile(ResumeDocument content, @Nullable Preferences preferences, @Nullable Consents consents) {
    /** Whoever sends {@code version} and {@code updatedAt} back means no harm: the ETag decides, not they. */
    public static SentProfile read(Map<?, ?> body, Reading reading) {
        Fields fields = new Fields(body, "", reading);
        fields.ignore("version", "updatedAt");
        Preferences preferences = fields.object("preferences").map(ReadSettings::preferences).orElse(null);
        Consents consents = fields.object("consents").map(ReadSettings::consents).orElse(null);
        SentProfile sent = new SentProfile(ReadContent.of(fields), preferences, consents);
        fields.end();
        return sent;
    }

    public static Preferences readPreferences(Map<?, ?> body, Reading reading) {
        return ReadSettings.preferences(new Fields(body, "", reading));
    }

    public PersonalProfile appliedTo(PersonalProfile before, Supplier<String> newId, Instant now) {
        return before.with(Naming.of(content, before.content(), newId),
                Optional.ofNullable(preferences).orElse(before.preferences()),
                Optional.ofNullable(consents).orElse(before.consents()), now);
    }
}
