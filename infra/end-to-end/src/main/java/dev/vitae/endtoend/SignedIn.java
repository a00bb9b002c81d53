package dev.vitae.endtoend;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

import dev.vitae.contracts.ContractJson;

/**
 * A browser of one person, signed in at the gateway, and a command line that the same sign-in lets in: each holds something
 * that must be worth nothing once their account has ended.
 */
final class SignedIn {
    private static final String CLIENT = "vitae-cli";
    /** Never listened on: the code is read from the redirect itself. */
    private static final URI CALLBACK = URI.create("http://127.0.0.1:18999/callback");
    private static final Pattern FORM = Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    /** Kept by hand: they are marked Secure, and a cookie store would not send them to plain http. */
    private final Map<String, Map<String, String>> cookies = new LinkedHashMap<>();
    private final URI gateway;
    private final String keycloak;
    private final String name;
    private String accessToken = "";
    private String refreshToken = "";

    /** The password is the name. */
    SignedIn(URI gateway, String issuer, String name) {
        this.gateway = gateway;
        this.keycloak = issuer + "/protocol/openid-connect";
        this.name = name;
    }

    /** Fills in the form that the gateway's sign-in leads to, then has a token made by the sign-in that this began. */
    SignedIn signIn() throws IOException, InterruptedException {
        filled(gateway.resolve("/login"));
        String verifier = UUID.randomUUID().toString() + UUID.randomUUID();
        String code = code(verifier).orElseThrow(() -> new IOException("Keycloak did not let " + name + " in."));
        keep(token(Map.of("grant_type", "authorization_code", "client_id", CLIENT, "redirect_uri",
                CALLBACK.toString(), "code_verifier", verifier, "code", code)));
        return this;
    }

    String accessToken() {
        return accessToken;
    }

    /** Whether the gateway knows the browser's session. */
    boolean browserIsKnown() throws IOException, InterruptedException {
        HttpResponse<String> me = send(HttpRequest.newBuilder(gateway.resolve("/api/v1/me")));
        return me.statusCode() == 200 && me.body().contains(name);
    }

    /** Whether a fresh token comes for the one of before, which is used up by this. */
    boolean tokenIsRefreshed() throws IOException, InterruptedException {
        HttpResponse<String> answer = token(Map.of("grant_type", "refresh_token", "client_id", CLIENT, "refresh_token",
                refreshToken));
        if (answer.statusCode() == 200) {
            keep(answer);
        }
        return answer.statusCode() == 200;
    }

    /** Whether the sign-in service remembers the browser and asks for no password. */
    boolean signInIsRemembered() throws IOException, InterruptedException {
        return code(UUID.randomUUID().toString() + UUID.randomUUID()).isPresent();
    }

    /** Whether name and password let somebody in who comes anew. */
    boolean passwordIsTaken() throws IOException, InterruptedException {
        SignedIn anew = new SignedIn(gateway, "", name);
        anew.filled(gateway.resolve("/login"));
        return anew.browserIsKnown();
    }

    private Optional<String> code(String verifier) throws IOException, InterruptedException {
        HttpResponse<String> answer = follow(HttpRequest.newBuilder(URI.create(keycloak + "/auth?"
                + encoded(Map.of("client_id", CLIENT, "response_type", "code", "redirect_uri", CALLBACK.toString(),
                        "scope", "openid", "state", UUID.randomUUID().toString(), "code_challenge",
                        challenge(verifier), "code_challenge_method", "S256")))));
        Matcher code = CODE.matcher(answer.headers().firstValue("Location").orElse(""));
        return code.find() ? Optional.of(URLDecoder.decode(code.group(1), StandardCharsets.UTF_8)) : Optional.empty();
    }

    private HttpResponse<String> filled(URI start) throws IOException, InterruptedException {
        HttpResponse<String> page = follow(HttpRequest.newBuilder(start));
        Matcher action = FORM.matcher(page.body());
        if (!action.find()) {
            throw new IOException("Keycloak showed no sign-in form (status " + page.statusCode() + ").");
        }
        return follow(post(action.group(1).replace("&amp;", "&"),
                Map.of("username", name, "password", name, "credentialId", "")));
    }

    private HttpResponse<String> token(Map<String, String> form) throws IOException, InterruptedException {
        return send(post(keycloak + "/token", form));
    }

    private void keep(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new IOException("Keycloak gave no token: " + answer.body());
        }
        JsonNode tokens = ContractJson.mapper().readTree(answer.body());
        accessToken = tokens.path("access_token").asString();
        refreshToken = tokens.path("refresh_token").asString();
    }

    /** To where nothing leads on, or to the command line's door. */
    private HttpResponse<String> follow(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request);
        for (int hop = 0; hop < 10 && answer.statusCode() / 100 == 3; hop++) {
            URI next = answer.uri().resolve(answer.headers().firstValue("Location").orElse(""));
            if (CALLBACK.getPort() == next.getPort()) {
                return answer;
            }
            answer = send(HttpRequest.newBuilder(next));
        }
        return answer;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        URI to = request.build().uri();
        Map<String, String> jar = cookies.computeIfAbsent(to.getAuthority(), _ -> new LinkedHashMap<>());
        if (!jar.isEmpty()) {
            request.header("Cookie", String.join("; ", jar.values()));
        }
        HttpResponse<String> answer = http.send(request.timeout(Duration.ofSeconds(20)).build(),
                BodyHandlers.ofString());
        for (String header : answer.headers().allValues("Set-Cookie")) {
            String pair = header.split(";", 2)[0];
            String cookie = pair.substring(0, pair.indexOf('='));
            if (header.contains("Max-Age=0")) {
                jar.remove(cookie);
            } else {
                jar.put(cookie, pair);
            }
        }
        return answer;
    }

    private static HttpRequest.Builder post(String address, Map<String, String> form) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)));
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException everywhere) {
            throw new IllegalStateException(everywhere);
        }
    }
}
