package dev.vitae.endtoend;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

import dev.vitae.contracts.ContractJson;

/**
 * What a browser was answered.
 *
 * @param address that was asked
 */
record Page(URI address, int status, HttpHeaders headers, byte[] body) {
    boolean good() {
        return status / 100 == 2;
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    JsonNode json() {
        return ContractJson.mapper().readTree(body);
    }

    /** Where it leads on; empty when it does not. */
    Optional<URI> next() {
        return status / 100 == 3 ? headers.firstValue("Location").map(address::resolve) : Optional.empty();
    }

    /** As they were sent, with their rules. */
    List<String> cookies() {
        return headers.allValues("Set-Cookie");
    }

    @Override
    public String toString() {
        String where = address.getPath() == null ? "" : address.getPath();
        return where + " answered " + status + next().map(next -> " to " + next).orElse("");
    }
}
