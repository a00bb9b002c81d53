package dev.vitae.platform.test;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

import dev.vitae.platform.security.Role;

/** One endpoint in an {@link AccessMatrix}: who may call it, and what a good request looks like. */
public final class Row {
    /** Whose things an endpoint gives. */
    enum Owning {
        /** No sign-in at all. */
        OPEN,
        /** The caller's own, with no id in the path: another person cannot even ask for it. */
        OWN,
        /** Named by an id that only its owner may use: another person is told 404. */
        OWNER_ONLY,
        /** Everybody with the role sees the same. */
        SHARED
    }

    final String method;
    final String path;
    final Owning owning;
    private final AccessMatrix matrix;
    private final Map<String, Function<Person, String>> variables = new LinkedHashMap<>();
    final Map<String, String> headers = new LinkedHashMap<>();
    private final Set<Integer> alsoGood = new TreeSet<>();
    private Set<Role> roles = Set.of();
    private Set<Role> refused = Set.of();
    private String query = "";
    int badToken = 401;
    byte @Nullable [] body;

    Row(AccessMatrix matrix, String endpoint, Owning owning) {
        String[] parts = endpoint.split(" ", 2);
        this.matrix = matrix;
        this.method = parts[0];
        this.path = parts[1];
        this.owning = owning;
    }

    /** Who may call it; without this, any signed-in person. */
    public Row roles(Role... allowed) {
        roles = Set.of(allowed);
        return this;
    }

    /** Who may not, although everybody else may. */
    public Row butNot(Role... excepted) {
        refused = Set.of(excepted);
        return this;
    }

    /** What a variable of the path is for the person who asks; makes the thing if it must be there. */
    public Row with(String variable, Function<Person, String> value) {
        variables.put(variable, value);
        return this;
    }

    public Row with(String variable, String value) {
        return with(variable, anybody -> value);
    }

    public Row body(String json) {
        return body("application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    public Row body(String contentType, byte[] content) {
        headers.put("Content-Type", contentType);
        body = content.clone();
        return this;
    }

    public Row header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** What an open endpoint that looks at no token answers to a bad one, in place of 401. */
    public Row badTokensGet(int status) {
        badToken = status;
        return this;
    }

    public Row query(String text) {
        query = "?" + text;
        return this;
    }

    /** Further statuses, beside 2xx, that show the request got through, such as 404 for a profile not made yet. */
    public Row answers(Integer... statuses) {
        alsoGood.addAll(List.of(statuses));
        return this;
    }

    public Row open(String endpoint) {
        return matrix.open(endpoint);
    }

    public Row own(String endpoint) {
        return matrix.own(endpoint);
    }

    public Row ownerOnly(String endpoint) {
        return matrix.ownerOnly(endpoint);
    }

    public Row shared(String endpoint) {
        return matrix.shared(endpoint);
    }

    public Stream<DynamicTest> tests() {
        return matrix.tests();
    }

    String endpoint() {
        return method + " " + path;
    }

    boolean allows(Role role) {
        return (roles.isEmpty() || roles.contains(role)) && !refused.contains(role);
    }

    boolean needsRole() {
        return !roles.isEmpty();
    }

    Set<Role> allowedRoles() {
        return roles.isEmpty() ? EnumSet.allOf(Role.class) : roles;
    }

    boolean good(int status) {
        return status / 100 == 2 || alsoGood.contains(status);
    }

    /** @param owner whose things the path names; null puts in ids that nobody has */
    String target(@Nullable Person owner) {
        String target = path;
        for (Map.Entry<String, Function<Person, String>> variable : variables.entrySet()) {
            String value = owner == null ? "nothing-of-this-name" : variable.getValue().apply(owner);
            target = target.replaceAll("\\{\\*?" + variable.getKey() + "(:[^/]*)?}",
                    java.util.regex.Matcher.quoteReplacement(value));
        }
        return target.replaceAll("\\{[^/]*}", "nothing-of-this-name") + query;
    }
}
