/** What was parked: how much waits, and how it is put through again. */
@NullMarked
package dev.vitae.platform.deadletter;

import org.jspecify.annotations.NullMarked;
