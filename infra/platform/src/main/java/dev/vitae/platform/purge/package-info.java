/** Removes what has expired, on every kind of MongoDB. */
@NullMarked
package dev.vitae.platform.purge;

import org.jspecify.annotations.NullMarked;
