package dev.vitae.generation.http;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.vitae.generation.application.Writers;
import dev.vitae.platform.http.Page;
import dev.vitae.platform.security.Allowed;

/** Who can write. */
@RestController
@RequestMapping("/api/v1/writers")
@Allowed
final class WritersController {
    private final Writers writers;

    WritersController(Writers writers) {
        this.writers = writers;
    }

    @GetMapping
    Page<Writers.Writer> list() {
        return new Page<>(writers.all(), null);
    }
}
