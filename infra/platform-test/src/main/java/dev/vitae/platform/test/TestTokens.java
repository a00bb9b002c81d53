package dev.vitae.platform.test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.vitae.platform.security.Role;

/** Access tokens as the realm makes them, and the ones that must be refused. */
public final class TestTokens {
    private static final Duration VALID = Duration.ofMinutes(30);

    private final TestIssuer issuer;

    TestTokens(TestIssuer issuer) {
        this.issuer = issuer;
    }

    public String issuer() {
        return issuer.issuer();
    }

    /** A good token; the name and the e-mail address follow from the subject. */
    public String of(String sub, Role... roles) {
        return issuer.sign(claims(sub, roles));
    }

    public String expired(String sub, Role... roles) {
        Map<String, Object> claims = claims(sub, roles);
        claims.put("iat", Instant.now().minus(Duration.ofHours(2)));
        claims.put("exp", Instant.now().minus(Duration.ofHours(1)));
        return issuer.sign(claims);
    }

    public String withoutExpiry(String sub, Role... roles) {
        Map<String, Object> claims = claims(sub, roles);
        claims.remove("exp");
        return issuer.sign(claims);
    }

    public String otherIssuer(String sub, Role... roles) {
        return with(sub, "iss", "http://127.0.0.1:1/realms/other", roles);
    }

    public String otherAudience(String sub, Role... roles) {
        return with(sub, "aud", List.of("account"), roles);
    }

    /** Signed by somebody else under the same key id. */
    public String forged(String sub, Role... roles) {
        return issuer.forge(claims(sub, roles));
    }

    /** A good token with one claim set to something else. */
    public String with(String sub, String claim, Object value, Role... roles) {
        Map<String, Object> claims = claims(sub, roles);
        claims.put(claim, value);
        return issuer.sign(claims);
    }

    private Map<String, Object> claims(String sub, Role... roles) {
        List<String> realmRoles = new ArrayList<>(List.of("offline_access", "default-roles-vitae"));
        for (Role role : roles) {
            realmRoles.add(role.realmName());
        }
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer.issuer());
        claims.put("sub", sub);
        claims.put("aud", List.of("vitae", "account"));
        claims.put("azp", "vitae-web");
        claims.put("typ", "Bearer");
        claims.put("iat", Instant.now());
        claims.put("exp", Instant.now().plus(VALID));
        claims.put("name", "Name of " + sub);
        claims.put("email", sub + "@example.org");
        claims.put("realm_access", Map.of("roles", realmRoles));
        return claims;
    }
}
