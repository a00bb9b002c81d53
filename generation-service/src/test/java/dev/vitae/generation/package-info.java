/** The whole service on a real broker and a real store. */
@NullMarked
package dev.vitae.generation;

import org.jspecify.annotations.NullMarked;
