/** Starts real processes, waits for their health, restarts what dies and stops everything in order. */
@NullMarked
package dev.vitae.local.process;

import org.jspecify.annotations.NullMarked;
