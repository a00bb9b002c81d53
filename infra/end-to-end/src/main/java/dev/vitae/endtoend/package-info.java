/** Journeys through the gateway on the running stack, and what happens to them when processes are killed. */
@NullMarked
package dev.vitae.endtoend;

import org.jspecify.annotations.NullMarked;
