/** Runs the whole system on one machine: starts, watches and stops its processes. */
@NullMarked
package dev.vitae.local;

import org.jspecify.annotations.NullMarked;
