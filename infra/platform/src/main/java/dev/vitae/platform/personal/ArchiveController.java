package dev.vitae.platform.personal;

import java.io.IOException;
import java.util.zip.ZipOutputStream;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import dev.vitae.platform.security.Allowed;
import dev.vitae.platform.security.Role;

/** This service's part of a person's archive, for the gateway, which makes one archive of all parts. */
@RestController
@Allowed(Role.GATEWAY)
class ArchiveController {
    private final PersonalArchive archive;

    ArchiveController(PersonalArchive archive) {
        this.archive = archive;
    }

    @GetMapping("/internal/archive/{ownerId}")
    @SuppressWarnings("resource") // closing after a failure would make half an archive look whole
    void archive(@PathVariable String ownerId, HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        ZipOutputStream zip = new ZipOutputStream(response.getOutputStream());
        archive.writeTo(zip, "", ownerId);
        zip.finish();
    }
}
