package dev.vitae.export.http;

import java.util.List;
import java.util.Locale;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.vitae.export.domain.Templates;
import dev.vitae.platform.security.Allowed;

@RestController
@Allowed
class TemplatesController {

    @GetMapping("/api/v1/templates")
    List<Shown> templates() {
        return Templates.ALL.stream().map(Shown::of).toList();
    }

    /** A template as clients see it. */
    record Shown(String id, String name, int columns, List<String> languages, List<String> papers) {
        static Shown of(Templates.Template template) {
            return new Shown(template.id(), template.name(), template.columns(), template.languages(),
                    template.papers().stream().map(paper -> paper.name().toLowerCase(Locale.ROOT)).toList());
        }
    }
}
