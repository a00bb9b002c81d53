package dev.vitae.endtoend;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

import dev.vitae.contracts.event.Topic;
import dev.vitae.endtoend.Gateway.Outcome;

/** Holds the system against the ledger: every promise kept once, nothing there that nobody asked for. */
record Accounting(Gateway gateway, Topics topics, Ledger ledger, String run) {
    private static final List<String> FORMATS = List.of("pdf", "json", "yaml", "txt");

    /** Waits until everything promised is there or the time is over, then looks at what is. */
    Verdict settle(Duration patience) throws InterruptedException {
        Instant began = Instant.now();
        Set<String> open = ledger.accepted().stream().map(Ledger.Accepted::resumeId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> ready = new HashSet<>();
        while (!open.isEmpty() && Duration.between(began, Instant.now()).compareTo(patience) < 0) {
            for (String id : List.copyOf(open)) {
                if (ready.contains(id) || "READY".equals(state(id))) {
                    ready.add(id);
                    if (hasFiles(id) && hasScore(id)) {
                        open.remove(id);
                    }
                }
            }
            if (!open.isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
        Duration drain = Duration.between(began, Instant.now());
        List<String> lost = new ArrayList<>(open.stream()
                .map(id -> id + (ready.contains(id) ? " has no files or no score" : " is " + state(id))).toList());
        List<String> duplicates = new ArrayList<>();
        Map<String, Integer> listed = listed();
        listed.forEach((title, times) -> {
            if (times > 1) {
                duplicates.add(title + " is listed " + times + " times");
            }
        });
        for (Ledger.Accepted promise : ledger.accepted()) {
            if (!listed.containsKey(promise.key())) {
                lost.add(promise.key() + " is not in the list");
            }
            int versions = versions(promise.resumeId());
            if (versions > 1) {
                duplicates.add(promise.resumeId() + " has " + versions + " versions");
            }
        }
        for (Topic topic : List.of(Topic.RESUME_REQUESTED, Topic.RESUME_GENERATED, Topic.RESUME_EXPORTED,
                Topic.RESUME_SCORED)) {
            compare(topic, duplicates, lost);
        }
        return new Verdict(ledger.sent(), ledger.accepted().size(), ready.size(), duplicates, lost,
                ledger.contradictions().entrySet().stream().map(Object::toString).toList(), drain);
    }

    /** Every promise is told of by exactly one event of the topic, which may stand there more than once. */
    private void compare(Topic topic, List<String> duplicates, List<String> lost) {
        Map<String, Set<String>> told = new HashMap<>();
        topics.all(topic).forEach(one -> told.computeIfAbsent(one.key(), key -> new HashSet<>()).add(one.eventId()));
        for (Ledger.Accepted promise : ledger.accepted()) {
            int events = told.getOrDefault(promise.resumeId(), Set.of()).size();
            if (events == 0) {
                lost.add(promise.resumeId() + " has no " + topic.topicName());
            } else if (events > 1) {
                duplicates.add(promise.resumeId() + " has " + events + " " + topic.topicName());
            }
        }
    }

    private String state(String id) {
        return json("/api/v1/resumes/" + id).path("state").asString("unknown");
    }

    private int versions(String id) {
        JsonNode versions = json("/api/v1/resumes/" + id + "/versions");
        return versions.isArray() ? versions.size() : versions.path("items").size();
    }

    private boolean hasFiles(String id) throws InterruptedException {
        for (String format : FORMATS) {
            if (!(gateway.get("/api/v1/exports/" + id + "." + format) instanceof Outcome.Answer answer
                    && answer.status() == 200 && answer.body().length > 0)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasScore(String id) throws InterruptedException {
        return gateway.get("/api/v1/scores/" + id) instanceof Outcome.Answer answer && answer.status() == 200;
    }

    /** How often each title of this run is in the person's list. */
    private Map<String, Integer> listed() {
        Map<String, Integer> titles = new HashMap<>();
        String next = "";
        do {
            JsonNode page = json("/api/v1/resumes?limit=100" + (next.isEmpty() ? "" : "&cursor=" + next));
            for (JsonNode item : page.path("items")) {
                String title = item.path("title").asString("");
                if (title.startsWith(run)) {
                    titles.merge(title, 1, Integer::sum);
                }
            }
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return titles;
    }

    private JsonNode json(String path) {
        try {
            for (int attempt = 0; attempt < 40; attempt++) {
                if (gateway.get(path) instanceof Outcome.Answer answer && answer.accepted()) {
                    return answer.json();
                }
                TimeUnit.MILLISECONDS.sleep(250);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return dev.vitae.contracts.ContractJson.mapper().createObjectNode();
    }
}
