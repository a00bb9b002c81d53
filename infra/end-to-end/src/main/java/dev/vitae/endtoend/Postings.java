package dev.vitae.endtoend;

import java.util.List;

/** Postings to ask for, each request another one, so that no answer can come from a cache. */
final class Postings {
    private static final List<String> ROLES = List.of("backend engineer", "platform engineer", "engineering manager",
            "data engineer", "site reliability engineer", "technical lead");
    private static final List<String> WANTED = List.of("Kafka and event-driven services", "PostgreSQL and SQL tuning",
            "Kubernetes and observability", "mentoring and hiring", "payment systems", "CI/CD and release automation",
            "Java and Spring Boot", "incident response");

    private Postings() {}

    static String posting(int number) {
        return """
                We look for a %s (reference %d).
                You must know %s. Experience with %s is required.
                Nice to have: %s. You write clearly and care for what you run.
                """.formatted(ROLES.get(number % ROLES.size()), number, WANTED.get(number % WANTED.size()),
                WANTED.get((number * 3 + 1) % WANTED.size()), WANTED.get((number * 5 + 2) % WANTED.size()));
    }
}
