package dev.vitae.gateway.stage;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

/**
 * An identity provider as strict as the real one where it matters here: PKCE is verified, a code works once, and a refresh
 * token that is used twice ends the whole sign-in.
 */
public final class StandInProvider implements AutoCloseable {

    public static final String CLIENT = "vitae-gateway";

    public static final String SECRET = "a-secret-of-tests";

    private static final RSAKey KEY = key("own");

    private static final RSAKey OTHER_KEY = key("other");

    private record Granted(String redirectUri, String challenge, @Nullable String nonce) {}

    private final int port;

    private final Map<String, Granted> codes = new ConcurrentHashMap<>();

    private final Map<String, String> signInOfRefreshToken = new ConcurrentHashMap<>();

    private final Map<String, Boolean> signIns = new ConcurrentHashMap<>();

    public final AtomicInteger refreshes = new AtomicInteger();

    public final AtomicInteger refusedRefreshes = new AtomicInteger();

    /** Sign-ins that the gateway has ended. */
    public final AtomicInteger signOuts = new AtomicInteger();

    public volatile Duration accessTokenLife = Duration.ofMinutes(5);

    public volatile @Nullable String nonceInstead;

    /** Refreshes wait here before they answer. */
    public volatile CountDownLatch refreshGate = new CountDownLatch(0);

    /** What its administration knows. */
    public final StandInAccounts accounts = new StandInAccounts();

    private @Nullable HttpServer server;

    /** Chooses its port, but does not listen before {@link #open}. */
    public StandInProvider() {
        try (var socket = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            this.port = socket.getLocalPort();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public StandInProvider open() {
        try {
            HttpServer listening = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
            listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            listening.createContext("/realms/vitae/.well-known/openid-configuration", this::discovery);
            listening.createContext("/realms/vitae/authorize", this::authorize);
            listening.createContext("/realms/vitae/token", this::token);
            listening.createContext("/realms/vitae/protocol/openid-connect/logout", this::logout);
            listening.createContext("/realms/vitae/certs", exchange -> json(exchange, 200,
                    new JWKSet(KEY.toPublicJWK()).toString()));
            listening.createContext(StandInAccounts.PATH, accounts::handle);
            listening.start();
            server = listening;
            return this;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    public String origin() {
        return "http://127.0.0.1:" + port;
    }

    public String issuer() {
        return origin() + "/realms/vitae";
    }

    /** A good access token of an API client. */
    public String bearer(String sub) {
        return signed(KEY, issuer(), List.of("vitae"), sub, Instant.now().plusSeconds(300));
    }

    public String bearerOfOtherIssuer() {
        return signed(KEY, "http://elsewhere.example/realms/vitae", List.of("vitae"), "alice-id",
                Instant.now().plusSeconds(300));
    }

    public String bearerForOtherAudience() {
        return signed(KEY, issuer(), List.of("account"), "alice-id", Instant.now().plusSeconds(300));
    }

    public String expiredBearer() {
        return signed(KEY, issuer(), List.of("vitae"), "alice-id", Instant.now().minusSeconds(600));
    }

    public String bearerOfOtherKey() {
        return signed(OTHER_KEY, issuer(), List.of("vitae"), "alice-id", Instant.now().plusSeconds(300));
    }

    /** As when an administrator ends the session at the provider. */
    public void endAllSignIns() {
        signIns.replaceAll((_, _) -> false);
    }

    private void discovery(HttpExchange exchange) throws IOException {
        json(exchange, 200, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/certs","end_session_endpoint":"%1$s/logout","userinfo_endpoint":"%1$s/userinfo",
                 "subject_types_supported":["public"],"response_types_supported":["code"],
                 "id_token_signing_alg_values_supported":["RS256"],"code_challenge_methods_supported":["S256"]}
                """.formatted(issuer()));
    }

    /** The person agrees at once. */
    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = form(exchange.getRequestURI().getRawQuery());
        if (!CLIENT.equals(asked.get("client_id")) || !"code".equals(asked.get("response_type"))
                || !"S256".equals(asked.get("code_challenge_method"))) {
            json(exchange, 400, "{\"error\":\"invalid_request\"}");
            return;
        }
        String code = UUID.randomUUID().toString();
        codes.put(code,
                new Granted(asked.getOrDefault("redirect_uri", ""), asked.getOrDefault("code_challenge", ""),
                        asked.get("nonce")));
        exchange.getResponseHeaders().set("Location", asked.get("redirect_uri") + "?code=" + code + "&state="
                + URLEncoder.encode(asked.getOrDefault("state", ""), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> asked = form(
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String client = "Basic " + Base64.getEncoder()
                .encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        if (!client.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            json(exchange, 401, "{\"error\":\"invalid_client\"}");
        } else if ("authorization_code".equals(asked.get("grant_type"))) {
            codeGrant(exchange, asked);
        } else if ("client_credentials".equals(asked.get("grant_type"))) {
            json(exchange, 200, "{\"access_token\":\"" + StandInAccounts.OWN_TOKEN
                    + "\",\"expires_in\":300,\"token_type\":\"Bearer\"}");
        } else {
            refreshGrant(exchange, asked.getOrDefault("refresh_token", ""));
        }
    }

    private void codeGrant(HttpExchange exchange, Map<String, String> asked) throws IOException {
        Granted granted = codes.remove(asked.getOrDefault("code", ""));
        if (granted == null || !granted.redirectUri().equals(asked.get("redirect_uri"))
                || !granted.challenge().equals(s256(asked.getOrDefault("code_verifier", "")))) {
            json(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        String signIn = UUID.randomUUID().toString();
        signIns.put(signIn, true);
        tokens(exchange, signIn, nonceInstead == null ? granted.nonce() : nonceInstead);
    }

    private void refreshGrant(HttpExchange exchange, String refreshToken) throws IOException {
        refreshes.incrementAndGet();
        await(refreshGate);
        String signIn = signInOfRefreshToken.remove(refreshToken);
        if (signIn == null || !signIns.getOrDefault(signIn, false)) {
            refusedRefreshes.incrementAndGet();
            endAllSignIns();
            json(exchange, 400, "{\"error\":\"invalid_grant\",\"error_description\":\"Maximum reuse exceeded\"}");
            return;
        }
        tokens(exchange, signIn, null);
    }

    private void logout(HttpExchange exchange) throws IOException {
        Map<String, String> asked = form(
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String signIn = signInOfRefreshToken.get(asked.getOrDefault("refresh_token", ""));
        if (!SECRET.equals(asked.get("client_secret")) || signIn == null) {
            json(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        signIns.put(signIn, false);
        signOuts.incrementAndGet();
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private void tokens(HttpExchange exchange, String signIn, @Nullable String nonce) throws IOException {
        String refreshToken = UUID.randomUUID().toString();
        signInOfRefreshToken.put(refreshToken, signIn);
        json(exchange, 200, """
                {"access_token":"%s","token_type":"Bearer","expires_in":%d,"refresh_token":"%s","id_token":"%s",
                 "scope":"openid profile email"}""".formatted(
                signed(KEY, issuer(), List.of("vitae"), "alice-id", Instant.now().plus(Duration.ofMinutes(5))),
                accessTokenLife.toSeconds(), refreshToken, idToken(nonce)));
    }

    private String idToken(@Nullable String nonce) {
        return sign(KEY, new JWTClaimsSet.Builder().issuer(issuer())
                .audience(CLIENT)
                .subject("alice-id")
                .claim("azp", CLIENT)
                .claim("nonce", nonce)
                .claim("name", "Alice Ansel")
                .claim("email", "alice@vitae.example")
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .build());
    }

    private static String signed(RSAKey key, String issuer, List<String> audience, String sub, Instant expires) {
        return sign(key, new JWTClaimsSet.Builder().issuer(issuer)
                .audience(audience)
                .subject(sub)
                .claim("name", "Alice Ansel")
                .claim("email", "alice@vitae.example")
                .claim("realm_access", Map.of("roles", List.of("user", "offline_access")))
                .issueTime(Date.from(expires.minusSeconds(300)))
                .expirationTime(Date.from(expires))
                .jwtID(UUID.randomUUID().toString())
                .build());
    }

    private static String sign(RSAKey key, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("own").build(), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String s256(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static Map<String, String> form(@Nullable String encoded) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : encoded == null ? new String[0] : encoded.split("&")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(URLDecoder.decode(field.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    private static void await(CountDownLatch gate) {
        try {
            if (!gate.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nobody opened the gate");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

}
