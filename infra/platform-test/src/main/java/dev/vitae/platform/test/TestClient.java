package dev.vitae.platform.test;

import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

import dev.vitae.platform.security.Role;

/** HTTP to the running service, as somebody. */
public final class TestClient {
    private final Environment environment;
    private final TestTokens tokens;

    TestClient(Environment environment, TestTokens tokens) {
        this.environment = environment;
        this.tokens = tokens;
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
    }

    /** The port of health and metrics. */
    public String managementUrl() {
        return "http://127.0.0.1:" + environment.getRequiredProperty("local.management.port");
    }

    public RestTestClient anonymous() {
        return RestTestClient.bindToServer().baseUrl(baseUrl()).build();
    }

    public RestTestClient with(String token) {
        return RestTestClient.bindToServer()
                .baseUrl(baseUrl())
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .build();
    }

    /** With the role {@code user} unless others are named. */
    public RestTestClient as(String sub, Role... roles) {
        return with(tokens.of(sub, roles.length == 0 ? new Role[]{Role.USER} : roles));
    }

    public RestTestClient management() {
        return RestTestClient.bindToServer().baseUrl(managementUrl()).build();
    }
}
