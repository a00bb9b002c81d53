package dev.vitae.sample.http;

import java.util.List;
import java.util.Map;

import com.mongodb.MongoTimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;

import dev.vitae.platform.security.Allowed;
import dev.vitae.platform.security.Caller;
import dev.vitae.platform.security.Open;
import dev.vitae.platform.security.Role;

/** What a service has besides its things: public pages, handlers for everybody, and every way to fail. */
@RestController
class OddEndsController {
    private static final Logger LOG = LoggerFactory.getLogger(OddEndsController.class);

    private final RestClient client;

    OddEndsController(RestClient.Builder builder) {
        this.client = builder.requestFactory(new JdkClientHttpRequestFactory()).build();
    }

    @GetMapping("/api/v1/kinds")
    @Allowed
    Map<String, Object> kinds(Caller caller) {
        return Map.of("items", List.of("SHORT", "LONG"), "for", caller.id());
    }

    @GetMapping("/r/{slug}")
    @Open
    Map<String, String> open(@Nullable Caller caller, @PathVariable String slug) {
        return Map.of("slug", slug, "for", caller == null ? "nobody" : caller.id());
    }

    @GetMapping("/api/v1/system")
    @Allowed({Role.ADMIN, Role.OPS})
    Map<String, String> system() {
        return Map.of("state", "fine");
    }

    @PostMapping("/api/v1/imports")
    @Allowed(Role.USER)
    Map<String, Integer> take(@RequestBody byte[] file) {
        return Map.of("bytes", file.length);
    }

    @GetMapping("/api/v1/failures")
    @Allowed(Role.USER)
    String fail(@RequestParam String how) {
        LOG.info("about to fail by {}", how);
        throw switch (how) {
            case "database" -> new MongoTimeoutException("secret-host:27017 did not answer");
            default -> new IllegalStateException("secret internals");
        };
    }

    /** Calls somebody else over HTTP. */
    @GetMapping("/api/v1/relay")
    @Allowed(Role.USER)
    String relay(@RequestParam String to) {
        String answer = client.get().uri(to).retrieve().body(String.class);
        return answer == null ? "" : answer;
    }
}
