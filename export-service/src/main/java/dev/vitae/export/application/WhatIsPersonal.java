package dev.vitae.export.application;

import java.util.ArrayList;
import java.util.List;

import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.vitae.export.domain.Edition;
import dev.vitae.export.domain.Format;
import dev.vitae.export.domain.Resume;
import dev.vitae.platform.personal.ArchivedFile;
import dev.vitae.platform.personal.PersonalData;

/** What goes into a person's archive and goes with their account. */
@Configuration(proxyBeanMethods = false)
class WhatIsPersonal {
    private static final String OWNER = "ownerId";

    @Bean
    PersonalData personalResumes() {
        return PersonalData.in(Resume.COLLECTION, OWNER);
    }

    @Bean
    PersonalData personalEditions() {
        return PersonalData.in(Edition.COLLECTION, OWNER).shownAs("editions", WhatIsPersonal::files);
    }

    /** Named by resume and version, since two versions may have the same title. */
    private static List<ArchivedFile> files(Document edition) {
        List<ArchivedFile> files = new ArrayList<>();
        edition.get("files", new Document()).forEach((format, file) -> {
            if (file instanceof Document stored && stored.get("bytes") instanceof Binary bytes) {
                files.add(new ArchivedFile("files/%s-version-%s.%s".formatted(edition.getString("resumeId"),
                        edition.get("version"), Format.valueOf(format).extension()), bytes.getData()));
            }
        });
        return files;
    }
}
