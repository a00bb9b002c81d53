/**
 * The skill graph: what skills there are, what people call them, how near they are to each other, and where a text speaks
 * of one. Nothing here depends on a framework or keeps state between calls.
 */
@NullMarked
package dev.vitae.skills.graph;

import org.jspecify.annotations.NullMarked;
