package dev.vitae.profile.http;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.vitae.platform.http.Page;
import dev.vitae.platform.problem.Problem;
import dev.vitae.platform.security.Allowed;
import dev.vitae.skills.graph.Mention;
import dev.vitae.skills.graph.SkillGraph;

/** The skill bank: the same for everybody. */
@RestController
@RequestMapping("/api/v1/skills")
@Allowed
final class SkillController {
    /** Characters; a long posting has some 10,000. */
    private static final int LONGEST_TEXT = 50_000;

    private static final int LONGEST_PREFIX = 100;

    private final SkillGraph graph;

    SkillController(SkillGraph graph) {
        this.graph = graph;
    }

    /** Completion while somebody types: the nearest first, no further pages. */
    @GetMapping
    Page<SkillView.Named> complete(@RequestParam @Nullable String q,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = Page.limit(limit);
        if (q == null || q.isBlank() || q.length() > LONGEST_PREFIX) {
            throw Problem.invalidParameter("q", "Send the beginning of a skill's name, at most " + LONGEST_PREFIX
                    + " characters.").asException();
        }
        return new Page<>(graph.complete(q, most).stream().map(SkillView.Named::of).toList(), null);
    }

    @GetMapping("/{id}")
    SkillView read(@PathVariable String id) {
        return graph.find(id)
                .map(skill -> SkillView.of(skill, graph))
                .orElseThrow(() -> Problem.notFound("skill").asException());
    }

    /** The skills that a text speaks of, in its order. */
    @PostMapping("/extract")
    List<Extracted> extract(@RequestBody ExtractRequest body) {
        String text = body.text();
        if (text == null || text.length() > LONGEST_TEXT) {
            throw Problem.invalid("/text", "Send the text to look through, at most %,d characters."
                    .formatted(LONGEST_TEXT)).asException();
        }
        return graph.extract(text).stream().map(mention -> Extracted.of(mention, text)).toList();
    }

    /** What to look through. */
    record ExtractRequest(@Nullable String text) {}

    /**
     * @param start first character of it in the text, counted in UTF-16 units as JavaScript and Java do
     * @param end one past the last
     * @param surface the text between them
     * @param confidence that the skill is meant there, 0 to 1
     * @param denied the text says that it is not there, or not needed
     */
    record Extracted(String skillId, String name, int start, int end, String surface, double confidence,
            boolean denied) {
        static Extracted of(Mention mention, String text) {
            return new Extracted(mention.skill().id(), mention.skill().name(), mention.start(), mention.end(),
                    text.substring(mention.start(), mention.end()), mention.confidence(), mention.denied());
        }
    }
}
