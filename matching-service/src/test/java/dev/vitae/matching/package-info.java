/** Matching knows the newest profile and counts each version once. */
@NullMarked
package dev.vitae.matching;

import org.jspecify.annotations.NullMarked;
