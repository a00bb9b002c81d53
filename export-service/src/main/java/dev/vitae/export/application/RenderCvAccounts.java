package dev.vitae.export.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.resume.Profile;

/** Accounts and further ways to reach a person, as RenderCV tells them apart. */
final class RenderCvAccounts {
    /** The networks RenderCV knows; it refuses a file that names another one. */
    private static final Set<String> KNOWN = Set.of("LinkedIn", "GitHub", "GitLab", "IMDB", "Instagram", "ORCID",
            "Mastodon", "StackOverflow", "ResearchGate", "YouTube", "Google Scholar", "Telegram", "WhatsApp",
            "Leetcode", "X", "Bluesky", "Reddit");

    private RenderCvAccounts() {}

    static void put(Map<String, Object> cv, List<Profile> profiles, @Nullable String phone) {
        List<Map<String, String>> networks = new ArrayList<>();
        List<Map<String, String>> others = new ArrayList<>();
        if (phone != null && !phone.isBlank()) {
            others.add(connection("phone", phone, null));
        }
        for (Profile profile : profiles) {
            String network = profile.network();
            String username = profile.username();
            if (network != null && KNOWN.contains(network) && username != null) {
                networks.add(ordered("network", network, "username", username));
            } else if (username != null || profile.url() != null || network != null) {
                others.add(connection("link", shown(profile), profile.url()));
            }
        }
        if (!networks.isEmpty()) {
            cv.put("social_networks", networks);
        }
        if (!others.isEmpty()) {
            cv.put("custom_connections", others);
        }
    }

    private static String shown(Profile profile) {
        String name = profile.username() != null ? profile.username() : String.valueOf(profile.url());
        return profile.network() == null ? name : profile.network() + ": " + name;
    }

    private static Map<String, String> connection(String icon, String text, @Nullable String url) {
        Map<String, String> connection = ordered("fontawesome_icon", icon, "placeholder", text);
        if (url != null) {
            connection.put("url", url);
        }
        return connection;
    }

    private static Map<String, String> ordered(String first, String one, String second, String two) {
        Map<String, String> map = new LinkedHashMap<>();
        map.put(first, one);
        map.put(second, two);
        return map;
    }
}
