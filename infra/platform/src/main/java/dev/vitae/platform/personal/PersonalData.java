package dev.vitae.platform.personal;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import org.bson.Document;

/**
 * A collection that holds something of a person: a bean of this type for each. The person finds it in their archive, and
 * it is erased with their account. A collection that nothing says this of, or {@link Impersonal}, fails the tests.
 *
 * @param ownerField the field with the owner's id, also {@code _id}
 */
public record PersonalData(String collection, String ownerField, Showing showing, Going going) {

    /** Shown in a file named after the collection, erased by deleting what has the owner's id. */
    public static PersonalData in(String collection, String ownerField) {
        return new PersonalData(collection, ownerField, new Showing.Shown(collection, _ -> List.of()),
                new Going.Deleted());
    }

    /** Shown in a file {@code name.json}. */
    public PersonalData shownAs(String name) {
        return shownAs(name, _ -> List.of());
    }

    /**
     * Shown in a file {@code name.json} and, beside it, in files of its own.
     *
     * @param files what of a document is a file already, such as a PDF
     */
    public PersonalData shownAs(String name, Function<Document, List<ArchivedFile>> files) {
        return new PersonalData(collection, ownerField, new Showing.Shown(name, files), going);
    }

    /** Not shown to the person; the archive says why, so make it a sentence for them. */
    public PersonalData notShown(String why) {
        return new PersonalData(collection, ownerField, new Showing.Not(why), going);
    }

    /** @param erasing takes the owner's id, may be called again, answers how many documents went */
    public PersonalData erasedBy(ToLongFunction<String> erasing) {
        return new PersonalData(collection, ownerField, showing, new Going.By(erasing));
    }

    /** How the person sees it. */
    public sealed interface Showing {
        record Shown(String name, Function<Document, List<ArchivedFile>> files) implements Showing {}

        record Not(String why) implements Showing {}
    }

    /** How it is erased. */
    public sealed interface Going {
        record Deleted() implements Going {}

        record By(ToLongFunction<String> erasing) implements Going {}
    }
}
