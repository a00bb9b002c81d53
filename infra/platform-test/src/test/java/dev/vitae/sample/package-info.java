/** A small service that the platform's own tests run. */
@NullMarked
package dev.vitae.sample;

import org.jspecify.annotations.NullMarked;
