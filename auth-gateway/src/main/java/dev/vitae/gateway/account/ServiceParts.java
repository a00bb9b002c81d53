package dev.vitae.gateway.account;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClient;

import dev.vitae.gateway.signin.OwnToken;
import dev.vitae.platform.personal.PersonalArchive;

/** What the services hold about a person, each asked for its part. */
final class ServiceParts {
    private final Map<String, URI> services;
    private final RestClient client;
    private final OwnToken token;

    ServiceParts(Map<String, URI> services, RestClient.Builder client, OwnToken token) {
        this.services = new TreeMap<>(services);
        this.client = client.build();
        this.token = token;
    }

    Set<String> names() {
        return services.keySet();
    }

    /** Copies a service's files into a folder of its name; throws when the part is not whole. */
    void copy(String service, String ownerId, ZipOutputStream archive) {
        boolean whole = client.get()
                .uri(services.get(service) + "/internal/archive/{owner}", ownerId)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token.value())
                .exchangeForRequiredValue((_, answer) -> {
                    if (!answer.getStatusCode().is2xxSuccessful()) {
                        throw new IOException(service + " answered " + answer.getStatusCode());
                    }
                    return copied(answer.getBody(), service + "/", archive);
                });
        if (!whole) {
            throw new IllegalStateException("The part of " + service + " was cut off");
        }
    }

    private static boolean copied(InputStream body, String folder, ZipOutputStream archive) throws IOException {
        boolean whole = false;
        try (ZipInputStream part = new ZipInputStream(body)) {
            for (ZipEntry file = part.getNextEntry(); file != null; file = part.getNextEntry()) {
                archive.putNextEntry(new ZipEntry(folder + file.getName()));
                part.transferTo(archive);
                archive.closeEntry();
                whole = file.getName().equals(PersonalArchive.CONTENTS);
            }
        }
        return whole;
    }
}
