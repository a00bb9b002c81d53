package dev.vitae.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;

/** Stands in for the sign-in service: a discovery document and a key set over HTTP, and tokens signed with the key. */
final class TestIssuer {
    private static final String REALM = "/realms/vitae";
    private static final String KEYS = REALM + "/protocol/openid-connect/certs";

    private final RSAKey key = newKey();
    /** Claims to be the first, as a forger's would. */
    private final RSAKey forged = newKey();
    private final HttpServer server;

    private TestIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        answer(REALM + "/.well-known/openid-configuration",
                Map.of("issuer", issuer(), "jwks_uri", base() + KEYS, "authorization_endpoint", base() + "/none",
                        "token_endpoint", base() + "/none", "subject_types_supported", List.of("public"),
                        "id_token_signing_alg_values_supported", List.of("RS256")));
        answer(KEYS, new JWKSet(key).toJSONObject(true));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    static TestIssuer running() {
        return Running.ISSUER;
    }

    String issuer() {
        return base() + REALM;
    }

    String sign(Map<String, Object> claims) {
        return sign(claims, key);
    }

    String forge(Map<String, Object> claims) {
        return sign(claims, forged);
    }

    private String sign(Map<String, Object> claims, RSAKey with) {
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder();
        claims.forEach((name, value) -> set.claim(name,
                value instanceof java.time.Instant time ? Date.from(time) : value));
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), set.build());
            token.sign(new RSASSASigner(with));
            return token.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void answer(String path, Map<String, Object> document) {
        byte[] body = JSONObjectUtils.toJSONString(document).getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").algorithm(JWSAlgorithm.RS256).generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Started by the first who asks; its threads are daemons. */
    private static final class Running {
        private static final TestIssuer ISSUER = new TestIssuer();
    }
}
