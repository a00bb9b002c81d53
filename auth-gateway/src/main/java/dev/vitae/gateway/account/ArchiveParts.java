package dev.vitae.gateway.account;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Arrays;

import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * The bytes of archives, cut into documents. Not GridFS: each part says itself whose it is and when it expires, so that
 * erasing and purging find parts of every kind, also those of a worker that was killed.
 */
final class ArchiveParts {
    static final String COLLECTION = "archive_parts";
    private static final int SIZE = 1024 * 1024;

    private final MongoOperations mongo;

    ArchiveParts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void read(ArchiveRequest archive, OutputStream out) throws IOException {
        try (MongoCursor<Document> parts = mongo.getCollection(COLLECTION)
                .find(of(archive))
                .sort(Sorts.ascending("number"))
                .batchSize(2)
                .iterator()) {
            while (parts.hasNext()) {
                out.write(parts.next().get("bytes", Binary.class).getData());
            }
        }
    }

    void remove(ArchiveRequest archive) {
        mongo.getCollection(COLLECTION).deleteMany(of(archive));
    }

    Writing writing(ArchiveRequest archive, Instant expiresAt) {
        return new Writing(mongo, archive, expiresAt);
    }

    private static Bson of(ArchiveRequest archive) {
        return Filters.eq("archive", name(archive));
    }

    private static String name(ArchiveRequest archive) {
        return archive.id() + "/" + archive.attempt();
    }

    /** Takes bytes and stores a part whenever there are enough for one. */
    static final class Writing extends OutputStream {
        private final MongoOperations mongo;
        private final ArchiveRequest archive;
        private final Instant expiresAt;
        private final byte[] part = new byte[SIZE];
        private int filled;
        private int number;
        private long written;

        private Writing(MongoOperations mongo, ArchiveRequest archive, Instant expiresAt) {
            this.mongo = mongo;
            this.archive = archive;
            this.expiresAt = expiresAt;
        }

        @Override
        public void write(int b) {
            write(new byte[]{(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            int from = offset;
            int left = length;
            while (left > 0) {
                int taken = Math.min(left, SIZE - filled);
                System.arraycopy(bytes, from, part, filled, taken);
                filled += taken;
                from += taken;
                left -= taken;
                if (filled == SIZE) {
                    store();
                }
            }
        }

        @Override
        public void close() {
            if (filled > 0) {
                store();
            }
        }

        long written() {
            return written;
        }

        private void store() {
            mongo.getCollection(COLLECTION)
                    .insertOne(new Document("_id", name(archive) + "/" + number)
                            .append("archive", name(archive))
                            .append("owner", archive.owner())
                            .append("number", number)
                            .append("expiresAt", expiresAt)
                            .append("bytes", new Binary(Arrays.copyOf(part, filled))));
            written += filled;
            number++;
            filled = 0;
        }
    }
}
