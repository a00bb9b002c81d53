/** Matches and scores can be recomputed from what they show. */
@NullMarked
package dev.vitae.matching.domain;

import org.jspecify.annotations.NullMarked;
