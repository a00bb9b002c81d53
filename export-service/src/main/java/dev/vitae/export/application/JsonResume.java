package dev.vitae.export.application;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import dev.vitae.contracts.ContractJson;
import dev.vitae.contracts.resume.ResumeDocument;

/** Plain JSON Resume 1.x: highlights are text, and what only this system knows (ids, sources) stays here. */
final class JsonResume {
    private JsonResume() {}

    static byte[] write(ResumeDocument document) {
        ObjectNode resume = ContractJson.mapper().valueToTree(document);
        if (resume.get("basics") instanceof ObjectNode basics) {
            basics.remove("summarySources");
        }
        resume.forEach(section -> {
            if (section instanceof ArrayNode items) {
                items.forEach(JsonResume::plain);
            }
        });
        return ContractJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(resume);
    }

    private static void plain(JsonNode item) {
        if (item instanceof ObjectNode fields) {
            fields.remove("id");
            if (fields.get("highlights") instanceof ArrayNode highlights) {
                ArrayNode texts = fields.putArray("highlights");
                highlights.forEach(highlight -> texts.add(highlight.path("text").asString()));
            }
        }
    }
}
