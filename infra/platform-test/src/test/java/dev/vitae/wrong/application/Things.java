package dev.vitae.wrong.application;

import org.springframework.data.mongodb.repository.MongoRepository;

import dev.vitae.wrong.domain.Thing;

/** Breaks: no repositories, hidden repositories. */
public interface Things extends MongoRepository<Thing, String> {}
