package dev.vitae.matching.events;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import dev.vitae.contracts.event.ProfileUpdated;
import dev.vitae.contracts.event.ResumeChanged;
import dev.vitae.contracts.event.ResumeGenerated;
import dev.vitae.contracts.event.Topic;
import dev.vitae.matching.application.KeepingProfiles;
import dev.vitae.matching.application.ScoringResumes;
import dev.vitae.platform.inbox.Incoming;

/** What matching hears. */
@Component
class MatchingListeners {
    private final KeepingProfiles profiles;
    private final ScoringResumes resumes;

    MatchingListeners(KeepingProfiles profiles, ScoringResumes resumes) {
        this.profiles = profiles;
        this.resumes = resumes;
    }

    @KafkaListener(topics = Topic.Names.PROFILE_UPDATED)
    void profileUpdated(Incoming<ProfileUpdated> event) {
        profiles.keep(event);
    }

    @KafkaListener(topics = Topic.Names.RESUME_GENERATED)
    void resumeGenerated(Incoming<ResumeGenerated> event) {
        resumes.score(event.required());
    }

    @KafkaListener(topics = Topic.Names.RESUME_CHANGED)
    void resumeChanged(Incoming<ResumeChanged> event) {
        resumes.changed(event.required());
    }
}
