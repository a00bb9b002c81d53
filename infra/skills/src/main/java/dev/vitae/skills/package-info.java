/**
 * Reads what people and postings write: words, names of skills, what a posting asks for. {@link
 * dev.vitae.skills.Requirements} is the way in for who wants a posting's demands with the sentences that make them;
 * {@link dev.vitae.skills.Posting} weighs all its terms, for who chooses what to show. Plain rules without a model: the
 * same text gives the same answer, every text ends in bounded time, and a text is never more than data. Rules are made
 * for English first, and read German, French and Spanish; where they are not sure they leave a term out.
 */
@NullMarked
package dev.vitae.skills;

import org.jspecify.annotations.NullMarked;
