/** The event catalogue: what happened, on which topic, under which key, kept for how long. */
@NullMarked
package dev.vitae.contracts.event;

import org.jspecify.annotations.NullMarked;
