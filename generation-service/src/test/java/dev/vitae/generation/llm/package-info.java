/** The model in this process. */
@NullMarked
package dev.vitae.generation.llm;

import org.jspecify.annotations.NullMarked;
