package dev.vitae.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.context.ApplicationContext;

import dev.vitae.platform.security.Role;

/**
 * Asks every endpoint of the running service as everybody: nobody, each role, another person, and with tokens that must
 * be refused. An endpoint that the table does not name, or one in the table that does not exist, fails.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> whoMayDoWhat() {
 *     return matrix.own("GET /api/v1/profile").answers(404)
 *             .own("POST /api/v1/resumes").roles(Role.USER).body("{}")
 *             .ownerOnly("GET /api/v1/resumes/{id}").roles(Role.USER).with("id", this::aResumeOf)
 *             .shared("GET /api/v1/writers")
 *             .open("GET /r/{slug}").answers(404)
 *             .tests();
 * }
 * }</pre>
 *
 * Ask for a fresh one in every test: it is a bean of prototype scope.
 */
public final class AccessMatrix {
    private static final String ARCHIVE = "GET /internal/archive/{ownerId}";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ApplicationContext context;
    private final TestClient client;
    private final TestTokens tokens;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Row> rows = new ArrayList<>();

    AccessMatrix(ApplicationContext context, TestClient client, TestTokens tokens) {
        this.context = context;
        this.client = client;
        this.tokens = tokens;
    }

    /** Needs no sign-in. */
    public Row open(String endpoint) {
        return row(endpoint, Row.Owning.OPEN);
    }

    /** The caller's own things, no id in the path. */
    public Row own(String endpoint) {
        return row(endpoint, Row.Owning.OWN);
    }

    /** A thing by its id, for its owner alone: give the id by {@link Row#with}. */
    public Row ownerOnly(String endpoint) {
        return row(endpoint, Row.Owning.OWNER_ONLY);
    }

    /** The same for everybody with the role. */
    public Row shared(String endpoint) {
        return row(endpoint, Row.Owning.SHARED);
    }

    public Stream<DynamicTest> tests() {
        addWhatThePlatformBrings();
        return Stream.of(Stream.of(dynamicTest("the table names every endpoint", this::complete)),
                rows.stream().flatMap(this::tests),
                Stream.of(dynamicTest("no collection is forgotten", () -> NothingForgotten.check(context))))
                .flatMap(tests -> tests);
    }

    /** The same in every service, so no service's table needs to name it. */
    private void addWhatThePlatformBrings() {
        if (Endpoints.of(context).contains(ARCHIVE) && rows.stream().noneMatch(row -> row.endpoint().equals(ARCHIVE))) {
            shared(ARCHIVE).roles(Role.GATEWAY).with("ownerId", "somebody");
        }
    }

    void complete() {
        Set<String> named = new TreeSet<>();
        rows.forEach(row -> named.add(row.endpoint()));
        assertThat(named).as("endpoints in the access table (expected: those of the running service)")
                .containsExactlyInAnyOrderElementsOf(Endpoints.of(context));
    }

    private Stream<DynamicTest> tests(Row row) {
        List<DynamicTest> tests = new ArrayList<>();
        if (row.owning == Row.Owning.OPEN) {
            tests.add(dynamicTest(row.endpoint() + ": nobody needs to sign in",
                    () -> assertGood(row, ask(row, row.target(person(Role.USER)), null))));
        } else {
            tests.add(refused(row, "nobody", null));
        }
        String sub = "somebody";
        Role[] all = Role.values();
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("an expired token", tokens.expired(sub, all));
        bad.put("a token for another audience", tokens.otherAudience(sub, all));
        bad.put("a token of another issuer", tokens.otherIssuer(sub, all));
        bad.put("a forged token", tokens.forged(sub, all));
        bad.forEach(
                (name, token) -> tests.add(refused(row, name, token)));
        if (row.owning != Row.Owning.OPEN) {
            addSignedIn(row, tests);
        }
        return tests.stream();
    }

    private void addSignedIn(Row row, List<DynamicTest> tests) {
        if (row.needsRole()) {
            tests.add(status(row, "a person without a role", person(), 403));
        }
        for (Role role : Role.values()) {
            Person person = person(role);
            if (row.allows(role)) {
                tests.add(dynamicTest(row.endpoint() + ": " + role.realmName() + " may",
                        () -> assertGood(row, ask(row, row.target(person), person.token()))));
            } else {
                tests.add(status(row, role.realmName(), person, 403));
            }
        }
        if (row.owning == Row.Owning.OWNER_ONLY) {
            Person owner = person(row.allowedRoles().toArray(Role[]::new));
            Person other = person(row.allowedRoles().toArray(Role[]::new));
            tests.add(dynamicTest(row.endpoint() + ": another person is told 404", () -> {
                assertThat(ask(row, row.target(other), other.token())).as("control: one's own thing")
                        .satisfies(status -> assertThat(row.good(status)).isTrue());
                assertThat(ask(row, row.target(owner), other.token())).isEqualTo(404);
            }));
        }
    }

    private DynamicTest refused(Row row, String who, @Nullable String token) {
        int expected = token == null ? 401 : row.badToken;
        return dynamicTest(row.endpoint() + ": " + who + " is told " + expected,
                () -> assertThat(ask(row, row.target(null), token)).isEqualTo(expected));
    }

    private DynamicTest status(Row row, String who, Person person, int expected) {
        return dynamicTest(row.endpoint() + ": " + who + " is told " + expected,
                () -> assertThat(ask(row, row.target(null), person.token())).isEqualTo(expected));
    }

    private static void assertGood(Row row, int status) {
        assertThat(row.good(status)).as("status " + status + " is 2xx or declared with answers(...)").isTrue();
    }

    private Person person(Role... roles) {
        String id = "person-" + UUID.randomUUID();
        return new Person(id, tokens.of(id, roles), Set.of(roles));
    }

    /** The body is not read to its end: a stream of events has none. */
    private int ask(Row row, String target, @Nullable String token) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(client.baseUrl() + target)).timeout(PATIENCE);
        row.headers.forEach(request::header);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        request.method(row.method.equals("ANY") ? "GET" : row.method,
                row.body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofByteArray(row.body));
        HttpResponse<InputStream> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        answer.body().close();
        return answer.statusCode();
    }

    private Row row(String endpoint, Row.Owning owning) {
        Row row = new Row(this, endpoint, owning);
        rows.add(row);
        return row;
    }
}
