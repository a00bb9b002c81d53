package dev.vitae.profile.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;

import dev.vitae.profile.domain.OwnSkill;
import dev.vitae.profile.domain.Recommendations;
import dev.vitae.skills.graph.SkillGraph;

/** What a stored profile says of its owner's skills. */
@Service
public class OwnSkills {
    private final StoredProfiles stored;
    private final SkillGraph graph;
    private final Clock clock = Clock.systemUTC();

    OwnSkills(StoredProfiles stored, SkillGraph graph) {
        this.stored = stored;
        this.graph = graph;
    }

    /** Empty: there is no profile. */
    public Optional<List<OwnSkill>> of(String owner) {
        return stored.of(owner).map(profile -> OwnSkill.of(profile.content(), graph, today()));
    }

    /** Empty: there is no profile. */
    public Optional<Recommendations> recommended(String owner) {
        return stored.of(owner).map(profile -> Recommendations.of(profile.content(), graph, today()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }
}
