package dev.vitae.sample.http;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says nothing about who may call it. */
@RestController
class ForgottenController {
    @GetMapping("/api/v1/forgotten")
    String forgotten() {
        return "never seen";
    }
}
