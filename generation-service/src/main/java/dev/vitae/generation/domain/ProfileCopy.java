package dev.vitae.generation.domain;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A person's profile as it was last heard of.
 *
 * @param id of the owner
 * @param profile JSON of the event
 */
@Document("profiles")
public record ProfileCopy(@Id String id, long version, String profile) {}
