package dev.vitae.generation.domain.writing;

import java.util.List;

/** What the check of a document against its profile found. */
public sealed interface Truth {
    /**
     * Everything the document says is in the profile, where it says it is.
     *
     * @param claims how many were compared
     */
    record Backed(int claims) implements Truth {}

    /** Something is not: the document must not leave the service. */
    record Unbacked(List<Claim> claims) implements Truth {
        public Unbacked {
            claims = List.copyOf(claims);
        }
    }

    /**
     * A claim without backing.
     *
     * @param pointer JSON pointer into the document
     * @param reason what is wrong with it, without repeating the text
     */
    record Claim(String pointer, String reason) {}
}
