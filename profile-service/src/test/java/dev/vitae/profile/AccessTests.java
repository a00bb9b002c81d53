package dev.vitae.profile;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

import dev.vitae.platform.test.AccessMatrix;
import dev.vitae.platform.test.VitaeTest;

/** Everybody who is signed in has a profile of their own; no call can name another's. */
@VitaeTest
class AccessTests {
    @TestFactory
    Stream<DynamicTest> whoMayDoWhat(@Autowired AccessMatrix matrix) {
        return matrix.own("GET /api/v1/profile").answers(404)
                .own("PUT /api/v1/profile").body("{}")
                .own("PATCH /api/v1/profile").body("{}").header("If-Match", "\"1\"").answers(404)
                .own("DELETE /api/v1/profile").answers(404)
                .own("GET /api/v1/profile/preferences").answers(404)
                .own("PUT /api/v1/profile/preferences").body("{}")
                .own("GET /api/v1/profile/skills").answers(404)
                .own("GET /api/v1/profile/skills/recommendations").answers(404)
                .shared("GET /api/v1/skills").answers(400)
                .shared("GET /api/v1/skills/{id}").with("id", "java")
                .shared("POST /api/v1/skills/extract").body("{\"text\": \"Java\"}")
                .own("POST /api/v1/profile/import").body("{\"basics\": {}}")
                .tests();
    }
}
