/** A note. */
@NullMarked
package dev.vitae.sample.domain;

import org.jspecify.annotations.NullMarked;
