package dev.vitae.endtoend;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.vitae.contracts.ContractJson;

/**
 * A person's browser without its scripts: cookies, redirects one by one, Keycloak's form, and the CSRF cookie repeated as
 * our page does it. May be used by many threads.
 */
final class Browser {
    static final String SESSION = "__Host-SESSION";
    static final String CSRF = "__Host-XSRF-TOKEN";
    private static final Pattern FORM = Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");
    private static final int HOPS = 10;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private final URI gateway;
    private final CookieJar cookies = new CookieJar();
    private final List<Page> seen = Collections.synchronizedList(new ArrayList<>());

    Browser(URI gateway) {
        this.gateway = gateway;
    }

    /** From our page to Keycloak's form and back; throws when the person is not let in. */
    void signIn(String user, String password) throws IOException, InterruptedException {
        Page form = follow(get("/login"));
        Page back = follow(fill(form, user, password));
        Page me = get("/api/v1/me");
        if (!me.good()) {
            throw new IOException(user + " is not let in: " + back + ", then " + me + " " + me.text());
        }
    }

    /** Where Keycloak's form is to be sent; empty when this page does not show it. */
    static Optional<URI> form(Page page) {
        Matcher action = FORM.matcher(page.text());
        return action.find() ? Optional.of(URI.create(action.group(1).replace("&amp;", "&"))) : Optional.empty();
    }

    /** Sends name and password; the answer is not followed. */
    Page fill(Page form, String user, String password) throws IOException, InterruptedException {
        URI action = form(form).orElseThrow(() -> new IOException("No form to sign in with: " + form));
        return send(HttpRequest.newBuilder(action).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Map.of("username", user, "password", password, "credentialId", "")
                        .entrySet().stream()
                        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(),
                                StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")))));
    }

    /** @param address of the gateway when it has no host */
    Page get(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(gateway.resolve(address)).GET());
    }

    /** To the end of all redirects. */
    Page follow(Page page) throws IOException, InterruptedException {
        Page at = page;
        for (int hop = 0; at.next().isPresent(); hop++) {
            if (hop == HOPS) {
                throw new IOException("Sent from one place to the next without end: " + at);
            }
            at = get(at.next().get().toString());
        }
        return at;
    }

    /** As our page posts: JSON, with the value of the CSRF cookie in the header. */
    Page post(String path, Object body) throws IOException, InterruptedException {
        return send(json(path, body).header("X-XSRF-TOKEN", cookies.value(CSRF)));
    }

    /** As a page of somebody else could make this browser post. */
    Page forge(String path, Object body) throws IOException, InterruptedException {
        return send(json(path, body));
    }

    Page delete(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(gateway.resolve(path)).header("X-XSRF-TOKEN", cookies.value(CSRF)).DELETE());
    }

    /** By the form of our page; leads to wherever signing out ends. */
    Page signOut() throws IOException, InterruptedException {
        return follow(send(HttpRequest.newBuilder(gateway.resolve("/logout"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "_csrf=" + URLEncoder.encode(cookies.value(CSRF), StandardCharsets.UTF_8)))));
    }

    /** Empty when there is none. */
    String session() {
        return cookies.value(SESSION);
    }

    /** As if somebody had planted or stolen it. */
    Browser withSession(String id) {
        cookies.put(gateway, SESSION, id);
        return this;
    }

    /** The gateway's cookies only: Keycloak still knows this browser. */
    void forgetGateway() {
        cookies.remove(SESSION);
        cookies.remove(CSRF);
    }

    /** Everything that this browser was ever answered. */
    List<Page> seen() {
        synchronized (seen) {
            return List.copyOf(seen);
        }
    }

    private HttpRequest.Builder json(String path, Object body) {
        return HttpRequest.newBuilder(gateway.resolve(path)).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(ContractJson.mapper().writeValueAsBytes(body)));
    }

    private Page send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest bare = request.timeout(Duration.ofSeconds(30)).build();
        cookies.header(bare.uri()).ifPresent(header -> request.header("Cookie", header));
        HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
        Page page = new Page(bare.uri(), response.statusCode(), response.headers(), response.body());
        cookies.take(page);
        seen.add(page);
        return page;
    }
}
