package dev.vitae.gateway;

import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

import dev.vitae.gateway.account.Archives;
import dev.vitae.platform.security.Role;
import dev.vitae.platform.test.AccessMatrix;
import dev.vitae.platform.test.VitaeTest;

/** Who may call the gateway's own endpoints; the routes behind it are checked again by the services. */
@VitaeTest(properties = {"vitae.gateway.sign-in.client-secret=of-no-use-here",
    "vitae.gateway.sign-in.issuer=${spring.security.oauth2.resourceserver.jwt.issuer-uri}"})
class AccessTests {

    @TestFactory
    Stream<DynamicTest> whoMayDoWhat(@Autowired AccessMatrix matrix, @Autowired Archives archives) {
        return matrix.own("GET /api/v1/me")
                .own("POST /api/v1/me/archive")
                .ownerOnly("GET /api/v1/me/archives/{id}")
                .with("id", person -> archives.ask(UUID.randomUUID().toString(), person.id()).id())
                .own("DELETE /api/v1/me").butNot(Role.GATEWAY)
                .open("GET /erasures/{token}").badTokensGet(404).answers(404)
                .open("GET /login").badTokensGet(404).answers(302)
                .tests();
    }
}
