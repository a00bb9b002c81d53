package dev.vitae.generation.application;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Service;

import dev.vitae.generation.domain.writing.Meaning;

/** The writers of this service. For now there is one, which needs no provider and no key. */
@Service
public class Writers {
    /** Id of the writer that is always there. */
    public static final String OFFLINE = "offline";
    private static final String BY_MEANING = "all-MiniLM-L6-v2 (in process, compares meaning)";
    private static final String BY_WORDS = "none (compares words only)";

    private final Meaning meaning;

    Writers(Meaning meaning) {
        this.meaning = meaning;
    }

    public List<Writer> all() {
        return List.of(switch (meaning.of(List.of())) {
            case Meaning.Vectors.Present _ -> new Writer(OFFLINE, "up", BY_MEANING, false);
            case Meaning.Vectors.Absent absent -> new Writer(OFFLINE, "limited: " + absent.reason(), BY_WORDS, false);
        });
    }

    public Set<String> ids() {
        return Set.of(OFFLINE);
    }

    /**
     * One of them.
     *
     * @param health {@code up}, or what is limited
     * @param external whether text leaves this service for a provider
     */
    public record Writer(String id, String health, String model, boolean external) {}
}
