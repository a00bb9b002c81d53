package dev.vitae.platform.test;

import org.springframework.context.ApplicationContext;

/** Placeholder removed below. */
public final class AccessMatrix {
    AccessMatrix(ApplicationContext context, TestClient client, TestTokens tokens) {}
}
