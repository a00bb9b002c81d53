/** Models: the one that compares meaning runs in this process. */
@NullMarked
package dev.vitae.generation.llm;

import org.jspecify.annotations.NullMarked;
