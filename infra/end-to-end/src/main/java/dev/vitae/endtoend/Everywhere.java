package dev.vitae.endtoend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Every place where somebody may stand: stores, topics, answers, the sign-in service, what they were signed in with. The
 * same looks are taken before and after they leave: what finds nobody before has not looked.
 *
 * @param faults takes what should not be
 * @param since what was logged before is not theirs
 */
record Everywhere(Stack stack, Stores stores, Topics topics, Canary canary, SignedIn person, List<String> faults,
        Instant since) {
    /** Documents, ids, answers, the account, the browser, the refresh token, the sign-in. */
    static final int LOOKS = 7;
    private static final String THEMSELVES = "themselves";
    /** At the services themselves, to make an archive. */
    private static final String GATEWAY = "gateway";
    /** What knows for ever that an id, and nothing more, was erased. */
    private static final Set<String> REGISTRY = Set.of("erased_owners", "erasures");

    void mustBeFound(Everybody.Traces traces) throws IOException, InterruptedException {
        List<Sighting> stored = stored("before");
        Set<String> databases = stored.stream().map(Sighting::area).collect(Collectors.toCollection(TreeSet::new));
        // Analytics only counts, by the person's id.
        expect(databases.containsAll(Set.of("profile", "generation", "matching", "export", "gateway")),
                "before, the person stands in " + databases + " only");
        expect(Sighting.packed(stored, "export", "pdf"), "no PDF was read");
        expect(Sighting.packed(stored, "gateway", "zip") && Sighting.packed(stored, "gateway", "pdf in zip"),
                "no archive was unpacked");
        expect(Sighting.packed(stored, "gateway", "base64"), "no token was decoded");
        Set<String> known = collectionsOf(traces.owner());
        System.out.println("before: their id stands in " + known);
        expect(known.containsAll(Set.of("sessions", "tokens")), "no session of theirs is stored: " + known);
        List<Sighting> told = told();
        System.out.printf("before: %d records mention the person (%s)%n", told.size(), Sighting.byPacking(told));
        expect(!told.isEmpty(), "before, the person stands on no topic");
        Everybody.Answers answers = answers("before", traces);
        expect(Sighting.count(answers.sightings(), THEMSELVES) > 0, "before, no answer tells them of themselves");
        expect(Sighting.count(answers.sightings(), GATEWAY) > 0, "before, no service has anything for their archive");
        expect(answers.sightings().stream().allMatch(one -> Set.of(THEMSELVES, GATEWAY).contains(one.area())),
                "others see them: " + answers.sightings());
        List<String> account = account(traces);
        System.out.println("before: Keycloak's administrator finds them by " + account);
        expect(account.size() >= 6, "Keycloak's administrator does not find them");
        expect(person.browserIsKnown() && person.tokenIsRefreshed() && person.signInIsRemembered(),
                "before, browser, refresh token and sign-in must be good for something");
    }

    /** How many looks saw them, of {@link #LOOKS}. */
    int mustBeGone(String when, Everybody.Traces traces) throws IOException, InterruptedException {
        int faultsBefore = faults.size();
        List<Sighting> stored = stored(when);
        expect(stored.isEmpty(), when + ": " + stored);
        Set<String> known = collectionsOf(traces.owner());
        System.out.println(when + ": their id stands in " + known);
        expect(REGISTRY.containsAll(known), when + " their id stands in " + known);
        Everybody.Answers answers = answers(when, traces);
        expect(answers.sightings().isEmpty(), when + ": " + answers.sightings());
        List<String> account = account(traces);
        System.out.println(when + ": Keycloak's administrator finds them by " + account);
        expect(account.isEmpty(), when + " Keycloak's administrator finds them by " + account);
        boolean browser = person.browserIsKnown();
        boolean refreshed = person.tokenIsRefreshed();
        boolean remembered = person.signInIsRemembered();
        System.out.printf("%s: browser known %b, token refreshed %b, sign-in remembered %b%n", when, browser, refreshed,
                remembered);
        expect(!browser, when + " the browser is still signed in");
        expect(!refreshed, when + " a refresh token of before is good for a new one");
        expect(!remembered, when + " Keycloak still remembers the browser");
        return faults.size() - faultsBefore;
    }

    List<Sighting> told() {
        return new Search(canary.words()).in(topics);
    }

    /** A line that is put there must be found. */
    void logsMustBeClean() throws IOException {
        Search search = new Search(canary.words());
        Path planted = Files.writeString(stack.logs().resolve("planted-by-the-erase-test.log"),
                "somebody signed in: " + canary.login() + "\n", StandardCharsets.UTF_8);
        try {
            expect(search.in(stack.logs(), since).size() == 1, "the search does not see what a log says");
        } finally {
            Files.delete(planted);
        }
        List<Sighting> logged = search.in(stack.logs(), since);
        System.out.printf("logs: %d files mention the person%n", logged.size());
        expect(logged.isEmpty(), "logged: " + logged);
    }

    private List<Sighting> stored(String when) {
        List<Sighting> stored = new Search(canary.words()).in(stores);
        System.out.printf("%s: documents that mention the person: %s%s%n", when,
                Sighting.byArea(Stores.DATABASES, stored),
                stored.isEmpty() ? "" : " (" + Sighting.byPacking(stored) + ")");
        return stored;
    }

    private Set<String> collectionsOf(String owner) {
        return new Search(Set.of(owner)).in(stores)
                .stream()
                .map(one -> one.place().substring(one.place().indexOf('.') + 1, one.place().indexOf(' ')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Everybody.Answers answers(String when, Everybody.Traces traces) throws IOException, InterruptedException {
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put(THEMSELVES, person.accessToken());
        for (String name : List.of("alice", "rachel", "olga", "adam")) {
            tokens.put(name, stack.token(name));
        }
        tokens.put(GATEWAY, new Accounts(stack.issuer(), stack.gatewaySecret()).token());
        tokens.put("nobody", "");
        Everybody.Answers answers = new Everybody(stack, tokens).ask(new Search(canary.words()), traces);
        new TreeMap<>(answers.statuses()).forEach((who, statuses) -> System.out.printf(
                "%s: %s got %s, %d mention the person%n", when, who, statuses,
                Sighting.count(answers.sightings(), who)));
        expect(answers.statuses().values().stream().noneMatch(statuses -> statuses.containsKey(0)
                || statuses.keySet().stream().anyMatch(status -> status >= 500)), when + ": no answer, or a fault");
        return answers;
    }

    /** By what Keycloak's administrator finds them. */
    private List<String> account(Everybody.Traces traces) throws IOException, InterruptedException {
        Set<String> words = new TreeSet<>(canary.words());
        words.add(traces.owner());
        Search search = new Search(words);
        List<String> found = new ArrayList<>();
        for (Realm.Answer answer : stack.realm().about(traces.owner(), canary.login(),
                canary.login() + "@vitae.example")) {
            if (!search.in(answer.body().getBytes(StandardCharsets.UTF_8)).isEmpty()) {
                found.add(answer.path().replace(traces.owner(), "{id}").replaceAll("/clients/[^/]+", "/clients/*"));
            }
        }
        return found;
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            faults.add(otherwise);
            System.out.println("  FAULT: " + otherwise);
        }
    }
}
