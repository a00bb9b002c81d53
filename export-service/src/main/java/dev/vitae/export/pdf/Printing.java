package dev.vitae.export.pdf;

import java.util.Set;

/** What became of a printing job. */
public sealed interface Printing {

    /**
     * A file.
     *
     * @param missing code points that no typeface has; U+FFFD stands in their place
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Printed(byte[] pdf, int pages, Set<Integer> missing) implements Printing {}

    /** More pages or text than anybody reads; {@code detail} tells what to do. */
    record TooLong(String detail) implements Printing {}
}
