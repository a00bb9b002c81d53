package dev.vitae.generation;

import static dev.vitae.generation.Person.RESUMES;

import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

import dev.vitae.contracts.event.ResumeOptions;
import dev.vitae.generation.application.Resumes;
import dev.vitae.generation.domain.Request;
import dev.vitae.platform.test.AccessMatrix;
import dev.vitae.platform.test.HouseRules;

@GenerationTest
class HouseTests {
    @Test
    void theHouseRulesHold() {
        HouseRules.of(GenerationApplication.class).check();
    }

    @TestFactory
    Stream<DynamicTest> whoMayDoWhat(@Autowired AccessMatrix matrix, @Autowired Resumes resumes) {
        return matrix.own("POST " + RESUMES).body("{}")
                .own("GET " + RESUMES)
                .ownerOnly("GET " + RESUMES + "/{id}").with("id", person -> resumeOf(person.id(), resumes))
                .ownerOnly("PATCH " + RESUMES + "/{id}").with("id", person -> resumeOf(person.id(), resumes))
                .header("If-Match", "\"1\"").body("{\"title\": \"New\"}")
                .ownerOnly("DELETE " + RESUMES + "/{id}").with("id", person -> resumeOf(person.id(), resumes))
                .ownerOnly("GET " + RESUMES + "/{id}/events").with("id", person -> resumeOf(person.id(), resumes))
                .ownerOnly("GET " + RESUMES + "/{id}/versions").with("id", person -> resumeOf(person.id(), resumes))
                .own("GET " + RESUMES + "/{id}/versions/{version}").with("id", "none").with("version", "1").answers(404)
                .shared("GET /api/v1/writers")
                .tests();
    }

    private static String resumeOf(String owner, Resumes resumes) {
        return resumes.request(UUID.randomUUID().toString(), owner, "Mine",
                Request.of(null, null, null, new ResumeOptions("resume", null, null, null, null, null))).id();
    }
}
