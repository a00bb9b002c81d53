/** What the services say to each other: JSON as everybody here writes and reads it. */
@NullMarked
package dev.vitae.contracts;

import org.jspecify.annotations.NullMarked;
