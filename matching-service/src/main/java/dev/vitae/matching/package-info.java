/** Jobs, matches and scores. */
@NullMarked
package dev.vitae.matching;

import org.jspecify.annotations.NullMarked;
