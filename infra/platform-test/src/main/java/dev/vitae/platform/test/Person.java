package dev.vitae.platform.test;

import java.util.Set;

import dev.vitae.platform.security.Role;

/** Somebody who is signed in, made for one test. */
public record Person(String id, String token, Set<Role> roles) {
    public Person {
        roles = Set.copyOf(roles);
    }
}
