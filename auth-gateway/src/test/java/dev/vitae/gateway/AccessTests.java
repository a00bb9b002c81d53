package dev.vitae.gateway;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

import dev.vitae.platform.test.AccessMatrix;
import dev.vitae.platform.test.VitaeTest;

/** Who may call the gateway's own endpoints; the routes behind it are checked again by the services. */
@VitaeTest(properties = {"vitae.gateway.sign-in.client-secret=of-no-use-here",
    "vitae.gateway.sign-in.issuer=${spring.security.oauth2.resourceserver.jwt.issuer-uri}"})
class AccessTests {

    @TestFactory
    Stream<DynamicTest> whoMayDoWhat(@Autowired AccessMatrix matrix) {
        return matrix.own("GET /api/v1/me")
                .open("GET /login").forBrowsers().answers(302)
                .tests();
    }
}
