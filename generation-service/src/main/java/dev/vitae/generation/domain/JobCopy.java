package dev.vitae.generation.domain;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A posting as it was last heard of.
 *
 * @param ownerId who posted it
 * @param open whether everybody may have a resume made for it, or its owner alone
 */
@Document("jobs")
public record JobCopy(@Id String id, long version, String ownerId, boolean open, String title, String text) {
    public boolean isFor(String person) {
        return open || ownerId.equals(person);
    }

    /** The whole posting, its title first. */
    public String posting() {
        return text.stripLeading().startsWith(title) ? text : title + "\n\n" + text;
    }
}
