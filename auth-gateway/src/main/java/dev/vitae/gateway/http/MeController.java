package dev.vitae.gateway.http;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.vitae.platform.security.Allowed;
import dev.vitae.platform.security.Caller;
import dev.vitae.platform.security.Role;

/** Who is signed in. */
@RestController
@Allowed
class MeController {

    /** @param roles realm roles, lower case, sorted */
    record Me(String id, @Nullable String name, @Nullable String email, List<String> roles) {}

    @GetMapping("/api/v1/me")
    Me me(Caller caller) {
        return new Me(caller.id(), caller.name(), caller.email(),
                caller.roles().stream().map(Role::realmName).sorted().toList());
    }
}
