package dev.vitae.platform.personal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.ObjectWriter;

import dev.vitae.contracts.ContractJson;

/** Everything that this service holds about a person, as files. */
public final class PersonalArchive {
    /** The last file of a service's part, so that a part which was cut off is told from a whole one. */
    public static final String CONTENTS = "contents.json";

    private static final ObjectWriter JSON = ContractJson.mapper().writerWithDefaultPrettyPrinter();

    private final List<PersonalData> collections;
    private final MongoOperations mongo;

    PersonalArchive(List<PersonalData> collections, MongoOperations mongo) {
        this.collections = List.copyOf(collections);
        this.mongo = mongo;
    }

    /** @param folder empty, or with a slash at its end */
    public void writeTo(ZipOutputStream zip, String folder, String ownerId) throws IOException {
        Map<String, Object> contents = new LinkedHashMap<>();
        for (PersonalData data : collections) {
            switch (data.showing()) {
                case PersonalData.Showing.Not(String why) -> contents.put(data.collection(), why);
                case PersonalData.Showing.Shown(String name, var files) -> {
                    contents.put(name, documents(zip, folder + name + ".json", data, ownerId));
                    files(zip, folder, data, ownerId, files);
                }
            }
        }
        entry(zip, folder + CONTENTS, JSON.writeValueAsBytes(contents));
    }

    /** One at a time, so that much of it needs no more memory than little. */
    private long documents(ZipOutputStream zip, String path, PersonalData data, String ownerId) throws IOException {
        long count = 0;
        try (MongoCursor<Document> found = find(data, ownerId)) {
            while (found.hasNext()) {
                if (count++ == 0) {
                    zip.putNextEntry(new ZipEntry(path));
                    zip.write('[');
                } else {
                    zip.write(',');
                }
                zip.write(JSON.writeValueAsBytes(ReadableDocuments.of(found.next())));
            }
        }
        if (count > 0) {
            zip.write("]\n".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return count;
    }

    private void files(ZipOutputStream zip, String folder, PersonalData data, String ownerId,
            Function<Document, List<ArchivedFile>> files) throws IOException {
        try (MongoCursor<Document> found = find(data, ownerId)) {
            while (found.hasNext()) {
                for (ArchivedFile file : files.apply(found.next())) {
                    entry(zip, folder + file.path(), file.bytes());
                }
            }
        }
    }

    private MongoCursor<Document> find(PersonalData data, String ownerId) {
        return mongo.getCollection(data.collection())
                .find(Filters.and(Filters.eq(data.ownerField(), ownerId), Filters.ne("deleted", true)))
                .iterator();
    }

    private static void entry(ZipOutputStream zip, String path, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(bytes);
        zip.closeEntry();
    }
}
