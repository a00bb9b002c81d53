package dev.vitae.platform.security;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;

/** Reads the caller from a checked token, a bearer's or (in the gateway) a browser session's. */
public final class Callers {
    private static final String REALM_ACCESS = "realm_access";

    private Callers() {}

    /** The person behind the current request; empty for nobody. */
    public static Optional<Caller> current() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    public static Optional<Caller> of(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof ClaimAccessor claims
                ? Optional.ofNullable(claims.getClaimAsString("sub"))
                        .filter(id -> !id.isBlank())
                        .map(id -> new Caller(id, text(claims, "name"), text(claims, "email"), roles(claims)))
                : Optional.empty();
    }

    private static @Nullable String text(ClaimAccessor claims, String name) {
        return claims.getClaims().get(name) instanceof String value ? value : null;
    }

    /** A claim of an unexpected shape gives no role: it fails closed. */
    static Set<Role> roles(ClaimAccessor claims) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        if (claims.getClaims().get(REALM_ACCESS) instanceof Map<?, ?> access
                && access.get("roles") instanceof Collection<?> names) {
            for (Object name : names) {
                if (name instanceof String realmName) {
                    Role.named(realmName).ifPresent(roles::add);
                }
            }
        }
        return roles;
    }
}
