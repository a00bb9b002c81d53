package dev.vitae.contracts.resume;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One achievement.
 *
 * @param id stays with the achievement; empty where the profile has not named it yet
 * @param sources in a generated document the ids of the profile highlights and items that back this sentence, never
 *        empty there; in a profile always empty
 */
public record Highlight(String id, String text, List<String> sources) {
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public Highlight(@JsonProperty("id") String id, @JsonProperty("text") String text,
            @JsonProperty("sources") List<String> sources) {
        this.id = Lists.orEmpty(id);
        this.text = Lists.orEmpty(text);
        this.sources = Lists.copy(sources);
    }

    /** JSON Resume writes a highlight as plain text. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Highlight ofText(String text) {
        return new Highlight("", text, List.of());
    }
}
