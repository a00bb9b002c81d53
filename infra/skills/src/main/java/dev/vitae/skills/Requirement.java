package dev.vitae.skills;

/**
 * One thing that a posting asks for.
 *
 * @param term the posting's own words; alternatives stay together ("PostgreSQL, MySQL or Oracle")
 * @param quote the sentence that says so: an exact part of the posting, at most 300 characters
 */
public record Requirement(String term, Strength strength, String quote) {}
