/** Keeping notes. */
@NullMarked
package dev.vitae.sample.application;

import org.jspecify.annotations.NullMarked;
