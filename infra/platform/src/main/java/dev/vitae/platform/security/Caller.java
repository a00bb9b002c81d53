package dev.vitae.platform.security;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Who makes the request; declare it as an argument of a handler method. At an {@link Open} endpoint it is null when
 * nobody is signed in.
 *
 * @param id the token's {@code sub}: the only identity there is, and the owner id of everything this person makes
 * @param name for display only
 * @param email for display only
 */
public record Caller(String id, @Nullable String name, @Nullable String email, Set<Role> roles) {
    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
