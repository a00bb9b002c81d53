package dev.vitae.platform.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a caller may be: the realm roles of the sign-in service, there in lower case. */
public enum Role {
    USER,
    RECRUITER,
    ADMIN,
    OPS,
    /** No person: the gateway on its own behalf. */
    GATEWAY;

    /** Its name in the realm. */
    public String realmName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The realm has roles of its own that mean nothing here. */
    public static Optional<Role> named(String realmName) {
        return Arrays.stream(values()).filter(role -> role.realmName().equals(realmName)).findFirst();
    }
}
