package dev.vitae.local.backup;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.apache.kafka.common.utils.AppInfoParser;
import tools.jackson.databind.json.JsonMapper;

import dev.vitae.local.process.Place;

/**
 * What a backup says of itself.
 *
 * @param format of the archive; 1
 * @param versions of the programs whose files are in it
 * @param gatewayPort the realm knows the page by it
 * @param files the SHA-256 of every file
 */
record Manifest(int format, String madeAt, Map<String, String> versions, int gatewayPort, Map<String, String> files) {

    static final String NAME = "manifest.json";

    private static final int FORMAT = 1;

    static Manifest of(Place place, String madeAt, Map<String, String> files) {
        return new Manifest(FORMAT, madeAt, installed(), place.number("gateway"), new TreeMap<>(files));
    }

    private static Map<String, String> installed() {
        return new TreeMap<>(Map.of("kafka", AppInfoParser.getVersion(), "keycloak",
                System.getProperty("vitae.keycloak.version", "0")));
    }

    static Manifest read(byte[] json) {
        return JsonMapper.shared().readValue(json, Manifest.class);
    }

    byte[] json() {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    /** Why this installation cannot take it, if it cannot: older programs do not read what newer ones have written. */
    Optional<String> refusal(Place place) {
        if (format != FORMAT) {
            return Optional.of("It has format " + format + "; this version reads " + FORMAT + ".");
        }
        for (Map.Entry<String, String> here : installed().entrySet()) {
            String there = versions.getOrDefault(here.getKey(), "0");
            if (newer(there, here.getValue())) {
                return Optional.of("It was written by " + here.getKey() + " " + there + ", here is " + here.getValue()
                        + ": take a version of Vitae that is not older than the backup.");
            }
        }
        if (gatewayPort != place.number("gateway")) {
            return Optional.of("Its sign-in belongs to port " + gatewayPort + ": set VITAE_PORT_GATEWAY=" + gatewayPort
                    + ".");
        }
        return Optional.empty();
    }

    private static boolean newer(String one, String other) {
        String[] left = one.split("\\D+");
        String[] right = other.split("\\D+");
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int compared = Integer.compare(Integer.parseInt("0" + left[i]), Integer.parseInt("0" + right[i]));
            if (compared != 0) {
                return compared > 0;
            }
        }
        return false;
    }
}
