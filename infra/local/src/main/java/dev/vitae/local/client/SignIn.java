package dev.vitae.local.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs a person in with name and password by the authorization code flow with PKCE, filling Keycloak's form as a
 * browser would. There is no shorter way on purpose: the password grant is off.
 */
public final class SignIn {

    private static final String CLIENT = "vitae-cli";

    /** Never listened on: the code is read from the redirect itself. */
    private static final String CALLBACK = "http://127.0.0.1:18999/callback";

    private static final Pattern FORM = Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");

    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    private final String endpoint;

    public SignIn(String issuer) {
        this.endpoint = issuer + "/protocol/openid-connect";
    }

    /** The access token. */
    public String token(String user, String password) throws IOException, InterruptedException {
        String verifier = random();
        HttpResponse<String> form = send(HttpRequest.newBuilder(URI.create(endpoint + "/auth?"
                + encoded(Map.of("client_id", CLIENT, "response_type", "code", "redirect_uri", CALLBACK, "scope",
                        "openid",
                        "state", random(), "code_challenge", challenge(verifier), "code_challenge_method", "S256")))));
        Matcher action = FORM.matcher(form.body());
        if (!action.find()) {
            throw new IOException("Keycloak showed no sign-in form (status " + form.statusCode() + ").");
        }
        HttpResponse<String> answer = send(post(action.group(1).replace("&amp;", "&"),
                Map.of("username", user, "password", password, "credentialId", ""))
                .header("Cookie", cookies(form)));
        Matcher code = CODE.matcher(answer.headers().firstValue("Location").orElse(""));
        if (!code.find()) {
            throw new IOException("Keycloak did not let " + user + " in.");
        }
        HttpResponse<String> tokens = send(post(endpoint + "/token",
                Map.of("grant_type", "authorization_code", "client_id", CLIENT, "redirect_uri", CALLBACK,
                        "code_verifier",
                        verifier, "code", URLDecoder.decode(code.group(1), StandardCharsets.UTF_8))));
        JsonNode body = JsonMapper.shared().readTree(tokens.body());
        if (tokens.statusCode() != 200) {
            throw new IOException("Keycloak gave no token: " + body.path("error_description").asString(""));
        }
        return body.path("access_token").asString();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder post(String address, Map<String, String> form) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
    }

    /** Kept by hand: Keycloak marks them Secure, and a cookie store would not send them to plain http. */
    private static String cookies(HttpResponse<?> response) {
        Map<String, String> cookies = new LinkedHashMap<>();
        for (String header : response.headers().allValues("Set-Cookie")) {
            String pair = header.split(";", 2)[0];
            cookies.put(pair.substring(0, pair.indexOf('=')), pair);
        }
        return String.join("; ", cookies.values());
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
