/** Reads what people and postings write: words, names of skills, what a posting asks for. */
@NullMarked
package dev.vitae.skills;

import org.jspecify.annotations.NullMarked;
