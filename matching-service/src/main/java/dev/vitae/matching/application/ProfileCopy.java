package dev.vitae.matching.application;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import dev.vitae.contracts.event.ProfileUpdated;

/** A profile as matching last heard of it. */
@Document("profiles")
record ProfileCopy(@Id String id, String ownerId, long version, ProfileUpdated profile) {}
