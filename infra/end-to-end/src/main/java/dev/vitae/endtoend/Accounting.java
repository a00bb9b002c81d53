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
        Set<String> open = ledger.accepted().stream().map(Ledger.Accepted::id)
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
        List<String> lost = new ArrayList<>();
        List<String> late = new ArrayList<>();
        for (String id : open) {
            if (ready.contains(id)) {
                late.add(id + " has no files or no score yet");
            } else {
                // Without an answer nothing is known, so nothing is lost either.
                String state = state(id);
                ("unknown".equals(state) ? late : lost).add(id + " is " + state);
            }
        }
        List<String> duplicates = new ArrayList<>();
        List<Ledger.Accepted> resumes = ledger.accepted();
        compareList("/api/v1/resumes", resumes, duplicates, lost);
        for (Ledger.Accepted promise : resumes) {
            int versions = versions(promise.id());
            if (versions > 1) {
                duplicates.add(promise.id() + " has " + versions + " versions");
            }
        }
        compareTopics(resumes, ready, duplicates, lost, late);
        compareJobs(duplicates, lost);
        return new Verdict(ledger.sent(), resumes.size(), ready.size(), duplicates, lost, late,
                ledger.contradictions().entrySet().stream().map(Object::toString).toList(), drain);
    }

    /** What happened is told by exactly one event, which may stand there more than once. */
    private void compareTopics(List<Ledger.Accepted> resumes, Set<String> ready, List<String> duplicates,
            List<String> lost, List<String> late) throws InterruptedException {
        Map<Topic, Map<String, Set<String>>> told = new HashMap<>();
        for (Topic topic : List.of(Topic.RESUME_REQUESTED, Topic.RESUME_GENERATED, Topic.RESUME_EXPORTED,
                Topic.RESUME_SCORED)) {
            told.put(topic, events(topic));
        }
        for (Ledger.Accepted promise : resumes) {
            String id = promise.id();
            for (Map.Entry<Topic, Map<String, Set<String>>> topic : told.entrySet()) {
                int events = topic.getValue().getOrDefault(id, Set.of()).size();
                if (events == 0) {
                    (happened(topic.getKey(), id, ready) ? lost : late)
                            .add(id + " has no " + topic.getKey().topicName());
                } else if (events > 1) {
                    duplicates.add(id + " has " + events + " " + topic.getKey().topicName());
                }
            }
        }
    }

    /** Whether the event that is not there should be: what it tells of has come about. */
    private boolean happened(Topic topic, String id, Set<String> ready) throws InterruptedException {
        return switch (topic) {
            case RESUME_REQUESTED -> true;
            case RESUME_GENERATED -> ready.contains(id);
            case RESUME_EXPORTED -> hasFiles(id);
            case RESUME_SCORED -> hasScore(id);
            default -> throw new IllegalArgumentException(topic.topicName());
        };
    }

    private Map<String, Set<String>> events(Topic topic) {
        Map<String, Set<String>> told = new HashMap<>();
        topics.all(topic).forEach(one -> told.computeIfAbsent(one.key(), key -> new HashSet<>()).add(one.eventId()));
        return told;
    }

    /** Each job is listed once and told once. */
    private void compareJobs(List<String> duplicates, List<String> lost) {
        if (ledger.jobs().isEmpty()) {
            return;
        }
        compareList("/api/v1/jobs", ledger.jobs(), duplicates, lost);
        Map<String, Set<String>> told = events(Topic.JOB_POSTED);
        for (Ledger.Accepted promise : ledger.jobs()) {
            int events = told.getOrDefault(promise.id(), Set.of()).size();
            if (events != 1) {
                (events == 0 ? lost : duplicates).add("job " + promise.id() + " is told by " + events + " events");
            }
        }
    }

    /** Each promise stands in the person's list once, by the title that only it has. */
    private void compareList(String path, List<Ledger.Accepted> promises, List<String> duplicates,
            List<String> lost) {
        Map<String, Integer> listed = new HashMap<>();
        all(path).forEach(item -> listed.merge(item.path("title").asString(""), 1, Integer::sum));
        listed.forEach((title, times) -> {
            if (times > 1 && title.startsWith(run)) {
                duplicates.add(title + " is listed " + times + " times");
            }
        });
        promises.stream().filter(promise -> !listed.containsKey(promise.key()))
                .forEach(promise -> lost.add(promise.key() + " is not in the list"));
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

    private List<JsonNode> all(String path) {
        List<JsonNode> all = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = json(path + "?limit=100" + (next.isEmpty() ? "" : "&cursor=" + next));
            page.path("items").forEach(all::add);
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return all;
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
