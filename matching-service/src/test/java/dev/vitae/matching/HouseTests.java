package dev.vitae.matching;

import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

import dev.vitae.matching.application.Jobs;
import dev.vitae.matching.application.ScoringResumes;
import dev.vitae.matching.domain.Posting;
import dev.vitae.platform.security.Role;
import dev.vitae.platform.test.AccessMatrix;
import dev.vitae.platform.test.HouseRules;
import dev.vitae.platform.test.VitaeTest;

@VitaeTest
class HouseTests {
    private static final String JOBS = "/api/v1/jobs";

    @Test
    void theRulesOfTheHouseAreKept() {
        HouseRules.of(MatchingApplication.class).check();
    }

    @TestFactory
    Stream<DynamicTest> whoMayDoWhat(@Autowired AccessMatrix matrix, @Autowired Jobs jobs,
            @Autowired ScoringResumes scores) {
        return matrix.own("POST " + JOBS).roles(Role.USER, Role.RECRUITER).body("{\"text\": \"Cook\"}")
                .own("GET " + JOBS).roles(Role.USER, Role.RECRUITER)
                .ownerOnly("GET " + JOBS + "/{id}").roles(Role.USER, Role.RECRUITER)
                .with("id", person -> privateJob(person.id(), jobs))
                .ownerOnly("DELETE " + JOBS + "/{id}").roles(Role.USER, Role.RECRUITER)
                .with("id", person -> privateJob(person.id(), jobs))
                .ownerOnly("GET /api/v1/matches/{jobId}").with("jobId", person -> privateJob(person.id(), jobs))
                .ownerOnly("GET /api/v1/scores/{resumeId}").with("resumeId", person -> scored(person.id(), scores))
                .tests();
    }

    private static String privateJob(String owner, Jobs jobs) {
        return jobs.post(UUID.randomUUID().toString(), owner, false,
                new Posting(null, null, null, null, null, "Cook", null, null)).id();
    }

    private static String scored(String owner, ScoringResumes scores) {
        String id = UUID.randomUUID().toString();
        scores.score(Samples.generated(id, owner, 1, null, null));
        return id;
    }
}
