package dev.vitae.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import dev.vitae.contracts.event.Event;
import dev.vitae.contracts.event.GoldenSamples;
import dev.vitae.contracts.event.ResumeChanged;
import dev.vitae.contracts.event.Topic;

class GoldenSamplesTest {
    @ParameterizedTest
    @EnumSource
    void readsAndWritesTheVeryShapeThatWasPromised(Topic topic) {
        Event event = GoldenSamples.event(topic);

        String written = ContractJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(event);

        assertThat(ContractJson.mapper().readTree(written)).isEqualTo(json(topic));
        assertThat(event.key()).isNotEmpty();
        assertThat(event.ownerId()).isNotEmpty();
    }

    /** Otherwise a new field would join without anybody seeing it in the sample. */
    @ParameterizedTest
    @EnumSource
    void leavesNoFieldOut(Topic topic) {
        assertThat(missing(GoldenSamples.event(topic), "")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void ignoresWhatALaterWriterAdds(Topic topic) {
        ObjectNode later = (ObjectNode) json(topic);
        later.put("addedLater", "x");

        assertThat(ContractJson.mapper().treeToValue(later, topic.event())).isEqualTo(GoldenSamples.event(topic));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"kind\":\"deleted\"}",
        "{\"kind\":\"variant-made\",\"variantId\":\"rsm_b\",\"fromVersion\":2}"})
    void tellsTheOtherChangesOfAResumeApart(String change) {
        ObjectNode sample = (ObjectNode) json(Topic.RESUME_CHANGED);
        sample.set("change", ContractJson.mapper().readTree(change));

        Event read = ContractJson.mapper().treeToValue(sample, ResumeChanged.class);

        assertThat(ContractJson.mapper().writeValueAsString(read)).isEqualTo(sample.toString());
    }

    private static JsonNode json(Topic topic) {
        return ContractJson.mapper().readTree(GoldenSamples.json(topic));
    }

    private static List<String> missing(Object value, String path) {
        List<String> missing = new ArrayList<>();
        switch (value) {
            case Absent() -> missing.add(path);
            case Record some -> {
                for (RecordComponent part : some.getClass().getRecordComponents()) {
                    missing.addAll(missing(valueOf(part, some), path + "/" + part.getName()));
                }
            }
            case List<?> list when list.isEmpty() -> missing.add(path);
            case List<?> list -> list.forEach(entry -> missing.addAll(missing(entry, path + "/-")));
            default -> {
            }
        }
        return missing;
    }

    private record Absent() {}

    private static Object valueOf(RecordComponent part, Record some) {
        try {
            part.getAccessor().setAccessible(true);
            Object value = part.getAccessor().invoke(some);
            return value == null ? new Absent() : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(Arrays.toString(some.getClass().getRecordComponents()), e);
        }
    }
}
