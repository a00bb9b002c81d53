package dev.vitae.profile.application;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.ContractJson;
import dev.vitae.profile.domain.PersonalProfile;

/** JSON merge patch (RFC 7396): an object changes what it names, null takes away, anything else replaces. */
final class MergePatch {
    private MergePatch() {}

    /** The profile as its owner would send it, with the patch in it. */
    static Map<?, ?> of(PersonalProfile profile, Map<?, ?> patch) {
        Map<Object, @Nullable Object> whole = new LinkedHashMap<>(
                ContractJson.mapper().convertValue(profile.content(), Map.class));
        whole.put("preferences", ContractJson.mapper().convertValue(profile.preferences(), Map.class));
        whole.put("consents", ContractJson.mapper().convertValue(profile.consents(), Map.class));
        Map<Object, @Nullable Object> patched = patched(whole, patch);
        // Taken away means none; not named would mean "as it was".
        patched.putIfAbsent("preferences", Map.of());
        patched.putIfAbsent("consents", Map.of());
        return patched;
    }

    private static Map<Object, @Nullable Object> patched(Map<?, ?> target, Map<?, ?> patch) {
        Map<Object, @Nullable Object> patched = new LinkedHashMap<>(target);
        patch.forEach((name, value) -> {
            switch (value) {
                case null -> patched.remove(name);
                case Map<?, ?> nested -> patched.put(name,
                        patched(patched.get(name) instanceof Map<?, ?> old ? old : Map.of(), nested));
                case Object other -> patched.put(name, other);
            }
        });
        return patched;
    }
}
