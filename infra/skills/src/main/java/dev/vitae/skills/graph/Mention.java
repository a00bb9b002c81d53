package dev.vitae.skills.graph;

/**
 * A place where a text speaks of a skill.
 *
 * @param start first character of it in the text as it was given
 * @param end one past the last
 * @param confidence that this skill is meant there, 0 to 1: an order by kinds of signs, not yet calibrated on data
 * @param denied the text says that it is not there, or not needed
 */
public record Mention(Skill skill, int start, int end, double confidence, boolean denied) {}
