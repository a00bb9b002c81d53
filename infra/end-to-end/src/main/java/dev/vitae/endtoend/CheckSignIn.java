package dev.vitae.endtoend;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person with a browser at the real Keycloak: signs in, works, outlives an access token, signs out; and what somebody
 * else may try on the way is refused. Ends at the first step that is not as it must be.
 *
 * <p>With {@code --without-lease} nothing keeps requests from refreshing the same tokens at once; then Keycloak must end
 * the sign-in, or this test could not see that one request refreshes for all.
 */
final class CheckSignIn {
    private static final Duration SHORT_LIFE = Duration.ofSeconds(12);
    /** A stack that has just started may say for a while that it is. */
    private static final Duration BUSY = Duration.ofSeconds(30);
    private static final int PARALLEL = 24;
    /** Signed or encrypted, in the compact form. */
    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]{10,}\\.[\\w-]*\\.[\\w-]+");

    private final Stack stack;
    private final Administrator keycloak;
    private final String person = "sign-in-" + UUID.randomUUID().toString().substring(0, 6);
    private final Browser browser;

    private CheckSignIn(Stack stack) {
        this.stack = stack;
        this.keycloak = stack.administrator();
        this.browser = new Browser(stack.address());
    }

    public static void main(String[] args) throws Exception {
        Path root = Path.of(System.getProperty("vitae.root", ".")).toAbsolutePath().normalize();
        boolean lease = !List.of(args).contains("--without-lease");
        boolean passed;
        try (Stack stack = lease
                ? Stack.runningOrStarted(root)
                : Stack.start(root, Map.of("VITAE_GATEWAY_SIGNIN_REFRESHLEASE", "0s"))) {
            passed = lease ? new CheckSignIn(stack).run() : new CheckSignIn(stack).losesTheSignIn();
        }
        System.out.println(passed ? "PASSED" : "FAILED");
        System.exit(passed ? 0 : 1);
    }

    private static final class NotSo extends Exception {
        private static final long serialVersionUID = 1L;

        NotSo(String what) {
            super(what);
        }
    }

    private boolean run() throws Exception {
        new Accounts(stack.issuer(), stack.gatewaySecret()).make(person, "Sina", "Signer");
        try (Administrator.Change _ = keycloak.refreshesKept()) {
            Page callback = signsIn();
            String id = isKnown();
            onlyOurPagePosts();
            callbacksOfOthers(callback);
            outlivesItsToken(id);
            signsOut(id);
            noToken();
            leaves();
            return true;
        } catch (NotSo first) {
            System.out.println("FALSE    " + first.getMessage());
            return false;
        }
    }

    /** The answer that leads back to the gateway, with the code in its address. */
    private Page signsIn() throws Exception {
        Page start = browser.get(browser.get("/login").next().orElseThrow().toString());
        Map<String, String> asked = query(start.next().orElseThrow());
        so("S256".equals(asked.get("code_challenge_method")) && asked.getOrDefault("code_challenge", "").length() == 43,
                "the code is asked for with PKCE (S256)", asked);
        so(asked.getOrDefault("state", "").length() > 20 && asked.getOrDefault("nonce", "").length() > 20,
                "and with state and nonce", asked);
        Page bare = new Browser(stack.address())
                .get(start.next().orElseThrow().toString().replaceAll("&code_challenge[^&]*", ""));
        so(bare.next().map(next -> next.getQuery().contains("error=invalid_request")).orElse(false),
                "Keycloak gives no code without PKCE", bare);
        String cookie = start.cookies().stream().filter(one -> one.startsWith(Browser.SESSION + "=")).findFirst()
                .orElse("none");
        so(Stream.of("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax").allMatch(cookie::contains)
                && !cookie.contains("Domain"), "the session cookie is __Host-, Secure, HttpOnly, SameSite=Lax", cookie);
        String planted = browser.session();

        Page form = browser.follow(start);
        Page again = browser.fill(form, person, "wrong");
        so(again.status() == 200 && Browser.form(again).isPresent(), "a wrong password shows the form again", again);
        so(browser.get("/api/v1/me").status() == 401, "and signs nobody in", again);
        Page callback = browser.fill(again, person, person);
        Page home = browser.get(callback.next().orElseThrow().toString());
        so(home.next().equals(Optional.of(stack.address().resolve("/"))),
                "the right one leads back to the page", home);
        so(!browser.session().equals(planted) && new Browser(stack.address()).withSession(planted)
                .get("/api/v1/me").status() == 401, "the session has another id now, the old one is nobody's", home);
        return callback;
    }

    /** Who they are. */
    private String isKnown() throws Exception {
        Page me = browser.get("/api/v1/me");
        so(me.good() && me.json().path("name").asString("").equals("Sina Signer"), "the gateway knows who it is", me);
        return me.json().path("id").asString();
    }

    private void onlyOurPagePosts() throws Exception {
        Map<String, String> job = Map.of("text", "Gardener\n\nWe look for somebody who prunes roses.");
        Page forged = browser.forge("/api/v1/jobs", job);
        so(forged.status() == 403 && forged.json().path("reason").asString("").equals("csrf"),
                "a POST without the CSRF header is refused", forged);
        Page posted = browser.post("/api/v1/jobs", job);
        Instant deadline = Instant.now().plus(BUSY);
        while (posted.status() == 503 && Instant.now().isBefore(deadline)) {
            TimeUnit.SECONDS.sleep(2);
            posted = browser.post("/api/v1/jobs", job);
        }
        so(posted.status() == 201, "with it the service behind takes it", posted + " " + posted.text());
    }

    private void callbacksOfOthers(Page used) throws Exception {
        Page replayed = browser.get(used.next().orElseThrow().toString());
        so(refused(replayed), "the callback cannot be used again", replayed);
        Browser foreign = new Browser(stack.address());
        Page elsewhere = foreign.get(used.next().orElseThrow().toString());
        so(refused(elsewhere) && foreign.get("/api/v1/me").status() == 401, "nor in another browser", elsewhere);

        Browser own = new Browser(stack.address());
        URI fresh = own.fill(own.follow(own.get("/login")), person, person).next().orElseThrow();
        Page stolen = foreign.get(fresh.toString());
        so(refused(stolen) && foreign.get("/api/v1/me").status() == 401,
                "a code that was not used yet is worth nothing in another browser", stolen);
        Page invented = own.get(fresh.toString().replaceAll("state=[^&]+", "state=invented"));
        so(refused(invented) && own.get("/api/v1/me").status() == 401, "a foreign state is refused", invented);
        own.follow(own.get(fresh.toString()));
        so(own.get("/api/v1/me").good(), "and the right one still signs in", fresh.getPath());
        own.signOut();
    }

    private void outlivesItsToken(String id) throws Exception {
        Browser patient = new Browser(stack.address());
        try (Administrator.Change _ = keycloak.accessTokensLive("vitae-gateway", SHORT_LIFE)) {
            patient.signIn(person, person);
            Instant signedIn = Instant.now();
            int before = keycloak.events(id, Administrator.REFRESHED);
            atOnce(patient);
            so(keycloak.events(id, Administrator.REFRESHED) == before, "a good access token is not refreshed", "");
            TimeUnit.MILLISECONDS.sleep(
                    Duration.between(Instant.now(), signedIn.plus(SHORT_LIFE).plusSeconds(1)).toMillis());
            Map<Integer, Long> answers = atOnce(patient);
            int refreshes = keycloak.events(id, Administrator.REFRESHED) - before;
            so(answers.equals(Map.of(200, (long) PARALLEL)), PARALLEL + " requests at once outlive it", answers);
            so(refreshes == 1 && keycloak.events(id, Administrator.NOT_REFRESHED) == 0,
                    "Keycloak saw one refresh for all of them", refreshes + " refreshes");
        }
        patient.signOut();
    }

    private void signsOut(String id) throws Exception {
        browser.forgetGateway();
        browser.follow(browser.get("/login"));
        so(browser.get("/api/v1/me").good(), "while signed in, Keycloak asks for no password", "");
        String stolen = browser.session();
        int sessions = keycloak.sessions(id).size();
        Page out = browser.signOut();
        so(out.address().equals(stack.address().resolve("/")) && out.good(), "signing out ends on the page", out);
        so(browser.session().isEmpty() && browser.get("/api/v1/me").status() == 401, "nobody is signed in here", out);
        so(new Browser(stack.address()).withSession(stolen).get("/api/v1/me").status() == 401,
                "a kept session cookie is worth nothing", stolen);
        so(sessions == 1 && keycloak.sessions(id).isEmpty(), "the session at Keycloak is gone",
                sessions + " before, " + keycloak.sessions(id));
        Page login = browser.follow(browser.get("/login"));
        so(Browser.form(login).isPresent(), "and Keycloak asks for the password again", login);
    }

    /** Keycloak's own cookies are how it knows a browser, and open nothing of ours. */
    private void noToken() throws Exception {
        List<String> found = browser.seen().stream().flatMap(page -> page.headers().map().entrySet().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("Set-Cookie") || ours(page))
                .filter(header -> TOKEN.matcher(header.getValue().toString()).find())
                .map(header -> header.getKey() + " of " + page.address().getPath())).toList();
        so(found.isEmpty(), "no header that the browser was sent holds a token", found);
        List<String> bodies = browser.seen().stream().filter(page -> TOKEN.matcher(page.text()).find())
                .map(page -> page.address().getPath()).toList();
        so(bodies.isEmpty(), "nor does any page, in " + browser.seen().size() + " answers", bodies);
    }

    private void leaves() throws Exception {
        browser.signIn(person, person);
        Page gone = browser.delete("/api/v1/me");
        so(gone.status() == 202, "the account of this test is being erased", gone);
    }

    private boolean losesTheSignIn() throws Exception {
        new Accounts(stack.issuer(), stack.gatewaySecret()).make(person, "Sina", "Signer");
        try (Administrator.Change _ = keycloak.accessTokensLive("vitae-gateway", SHORT_LIFE)) {
            browser.signIn(person, person);
            TimeUnit.MILLISECONDS.sleep(SHORT_LIFE.plusSeconds(1).toMillis());
            Map<Integer, Long> answers = atOnce(browser);
            System.out.println("without the lease: " + answers);
            return answers.containsKey(401);
        }
    }

    /** How often each status was answered. */
    private static Map<Integer, Long> atOnce(Browser browser) throws InterruptedException, ExecutionException {
        try (ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> ask = () -> browser.get("/api/v1/jobs").status();
            List<Future<Integer>> answers = requests
                    .invokeAll(Stream.generate(() -> ask).limit(PARALLEL).toList());
            return answers.stream().map(Future::resultNow)
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        }
    }

    private static boolean refused(Page page) {
        return page.next().map(next -> "sign-in=failed".equals(next.getQuery())).orElse(false);
    }

    private boolean ours(Page page) {
        return page.address().getPort() == stack.address().getPort();
    }

    private static Map<String, String> query(URI address) {
        return Arrays.stream(address.getRawQuery().split("&")).map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0],
                        field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private static void so(boolean holds, String what, Object seen) throws NotSo {
        if (!holds) {
            throw new NotSo(what + "; seen: " + seen);
        }
        System.out.println("ok       " + what);
    }
}
