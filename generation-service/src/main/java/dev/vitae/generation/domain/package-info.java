/** A resume on its way from the request to a version. */
@NullMarked
package dev.vitae.generation.domain;

import org.jspecify.annotations.NullMarked;
