package dev.vitae.export;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import dev.vitae.contracts.ContractJson;
import dev.vitae.export.domain.Edition;
import dev.vitae.export.domain.Format;
import dev.vitae.export.domain.Paper;
import dev.vitae.export.domain.Resume;
import dev.vitae.export.domain.StoredFile;
import dev.vitae.platform.test.AccessMatrix;
import dev.vitae.platform.test.Person;
import dev.vitae.platform.test.VitaeTest;

/** Who may fetch what. */
@VitaeTest
class AccessTests {
    private final AccessMatrix matrix;
    private final MongoOperations mongo;

    @Autowired
    AccessTests(AccessMatrix matrix, MongoOperations mongo) {
        this.matrix = matrix;
        this.mongo = mongo;
    }

    @TestFactory
    Stream<DynamicTest> whoMayDoWhat() {
        return matrix.ownerOnly("GET /api/v1/exports/{resumeId}.{format}").with("resumeId", this::resumeOf)
                .with("format", "txt").shared("GET /api/v1/templates").tests();
    }

    private String resumeOf(Person owner) {
        String id = "resume-of-" + owner.id();
        if (mongo.findById(id, Resume.class) == null) {
            mongo.insert(new Resume(id, owner.id(), Resume.State.READY, 1, null));
            mongo.insert(new Edition(Edition.idOf(id, 1), id, owner.id(), 1, "classic", "en", Paper.A4,
                    java.time.Instant.EPOCH, ContractJson.mapper().writeValueAsString(Samples.FIRST_JOB.document()),
                    java.util.Map.of(Format.TXT, StoredFile.of(new byte[]{'x'}, null, 1)), java.util.Map.of(),
                    java.util.List.of()));
        }
        return id;
    }
}
