package dev.vitae.skills.graph;

/**
 * What became of a release beside our own skills.
 *
 * @param onOurs concepts that are skills of ours
 * @param ofTheirOwn concepts that became skills
 * @param labels names and aliases that find a skill now and did not before
 * @param taken labels that find a skill of ours or of an earlier release already, and stay with it
 */
public record Joined(String source, int onOurs, int ofTheirOwn, int labels, int taken) {}
