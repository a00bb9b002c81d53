package dev.vitae.gateway.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import tools.jackson.databind.json.JsonMapper;

import dev.vitae.platform.personal.PersonalArchive;

/**
 * Makes the archives that were asked for, one at a time. A worker that was killed is followed by another, which begins
 * anew; a service that is away is asked again until the request expires.
 */
final class MakingArchives {
    private static final Logger LOG = LoggerFactory.getLogger(MakingArchives.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final String README = """
            This is everything that Vitae holds about you, as of %s.

            account.json   your account: who you are, your roles, where you are signed in
            profile/       what you told about yourself
            generation/    your resumes, their versions, and the copy of your profile that they are written from
            export/        the files that were made of them
            matching/      what is kept to compare you with jobs
            analytics/     what you did, by day
            gateway/       what the entrance keeps

            Each folder has a contents.json: how many entries each file has, and what is left out, with the reason.
            """;

    private final Archives archives;
    private final ArchiveParts parts;
    private final Accounts accounts;
    private final ServiceParts services;
    private final PersonalArchive own;
    private final JsonMapper json;
    private final AtomicBoolean making = new AtomicBoolean();

    MakingArchives(Archives archives, ArchiveParts parts, Accounts accounts, ServiceParts services, PersonalArchive own,
            JsonMapper json) {
        this.archives = archives;
        this.parts = parts;
        this.accounts = accounts;
        this.services = services;
        this.own = own;
        this.json = json;
    }

    @Scheduled(initialDelayString = "${vitae.gateway.archive.look}", fixedDelayString = "${vitae.gateway.archive.look}")
    void look() {
        if (making.compareAndSet(false, true)) {
            Thread.ofVirtual().name("archives").start(this::makeAll);
        }
    }

    /** On a thread of its own: the other scheduled tasks share one, and a service may take a minute. */
    private void makeAll() {
        try {
            makeWhatWaits();
        } catch (RuntimeException failure) {
            LOG.warn("Could not look for archives to make: {}", failure.toString());
        } finally {
            making.set(false);
        }
    }

    private void makeWhatWaits() {
        for (Optional<ArchiveRequest> next = archives.claim(); next.isPresent(); next = archives.claim()) {
            make(next.get());
        }
    }

    private void make(ArchiveRequest archive) {
        Instant expiresAt = archives.expiry();
        try (ArchiveParts.Writing bytes = parts.writing(archive, expiresAt)) {
            ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);
            write(archive, zip);
            zip.finish();
            bytes.close();
            if (!archives.ready(archive, bytes.written(), expiresAt)) {
                parts.remove(archive);
            }
        } catch (IOException | RuntimeException failure) {
            LOG.warn("An archive cannot be made yet; tried again in {}: {}", PAUSE, failure.toString());
            parts.remove(archive);
            archives.release(archive, PAUSE);
        }
    }

    private void write(ArchiveRequest archive, ZipOutputStream zip) throws IOException {
        entry(zip, "README.txt", README.formatted(archive.askedAt()).getBytes(StandardCharsets.UTF_8));
        entry(zip, "account.json", json.writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(accounts.everythingOf(archive.owner())));
        own.writeTo(zip, "gateway/", archive.owner());
        for (String service : services.names()) {
            if (!archives.holdOn(archive)) {
                throw new IllegalStateException("Somebody else makes it now, or its person is gone");
            }
            services.copy(service, archive.owner(), zip);
        }
    }

    private static void entry(ZipOutputStream zip, String path, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(bytes);
        zip.closeEntry();
    }
}
