package dev.vitae.endtoend;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Keeps cookies by host and path as browsers do; like them it takes and gives Secure ones on localhost, and drops a
 * {@code __Host-} cookie that is not sent as the prefix demands. The JDK's own does neither.
 */
final class CookieJar {
    private record Key(String host, String path, String name) {}

    private final Map<Key, String> cookies = new LinkedHashMap<>();

    synchronized void take(Page page) {
        for (String sent : page.cookies()) {
            take(page.address(), sent);
        }
    }

    private void take(URI from, String sent) {
        String[] parts = sent.split("\\s*;\\s*");
        Map<String, String> rules = Arrays.stream(parts).skip(1)
                .map(rule -> rule.split("=", 2))
                .collect(Collectors.toMap(rule -> rule[0].toLowerCase(Locale.ROOT),
                        rule -> rule.length > 1 ? rule[1] : "", (_, last) -> last));
        String[] pair = parts[0].split("=", 2);
        String path = rules.getOrDefault("path", "/");
        boolean ofThisHostOnly = rules.containsKey("secure") && path.equals("/") && !rules.containsKey("domain");
        if (pair[0].startsWith("__Host-") && !ofThisHostOnly) {
            return;
        }
        Key key = new Key(from.getHost(), path, pair[0]);
        if (pair[1].isEmpty() || "0".equals(rules.get("max-age"))) {
            cookies.remove(key);
        } else {
            cookies.put(key, pair[1]);
        }
    }

    /** What a request to there carries; empty when there is nothing. */
    synchronized Optional<String> header(URI to) {
        String header = cookies.entrySet().stream()
                .filter(cookie -> cookie.getKey().host().equals(to.getHost())
                        && to.getPath().startsWith(cookie.getKey().path()))
                .map(cookie -> cookie.getKey().name() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return header.isEmpty() ? Optional.empty() : Optional.of(header);
    }

    synchronized String value(String name) {
        return cookies.entrySet().stream().filter(cookie -> cookie.getKey().name().equals(name))
                .map(Map.Entry::getValue).findFirst().orElse("");
    }

    synchronized void put(URI site, String name, String value) {
        cookies.put(new Key(site.getHost(), "/", name), value);
    }

    synchronized void remove(String name) {
        cookies.keySet().removeIf(key -> key.name().equals(name));
    }
}
