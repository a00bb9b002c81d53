package dev.vitae.matching.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.springframework.stereotype.Service;

import dev.vitae.contracts.event.Preferences;
import dev.vitae.contracts.resume.ResumeDocument;
import dev.vitae.matching.domain.Job;
import dev.vitae.matching.domain.Match;

/** Matches a person, by the newest profile heard of, with a job. */
@Service
public class MatchingPeople {
    private final KeepingProfiles profiles;
    private final Clock clock = Clock.systemUTC();

    MatchingPeople(KeepingProfiles profiles) {
        this.profiles = profiles;
    }

    public Match match(String person, Job job) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return profiles.of(person)
                .map(profile -> Match.of(job, profile.content(), profile.preferences(), today))
                .orElseGet(() -> Match.of(job, ResumeDocument.empty(), Preferences.none(), today));
    }
}
