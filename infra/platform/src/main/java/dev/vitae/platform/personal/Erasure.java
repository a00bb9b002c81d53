package dev.vitae.platform.personal;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That a person was erased here. It outlives them: an opaque id and numbers.
 *
 * @param id of the person
 * @param againAt when what slipped in meanwhile is looked for; absent once that was done
 */
@Document(Erasure.COLLECTION)
record Erasure(@Id String id, List<Gone> gone, Instant erasedAt, @Nullable Instant againAt) {
    static final String COLLECTION = "erasures";

    /** A list, not a map: a name of a collection may hold a dot, a name of a field may not. */
    record Gone(String collection, long documents) {}
}
