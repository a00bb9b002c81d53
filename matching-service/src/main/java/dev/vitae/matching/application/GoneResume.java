package dev.vitae.matching.application;

import java.time.Instant;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A resume that was deleted: what is heard of it later makes no score. */
@Document("gone_resumes")
record GoneResume(@Id String id, String ownerId, Instant goneAt) {}
