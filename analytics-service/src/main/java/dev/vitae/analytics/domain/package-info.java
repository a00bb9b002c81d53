/** The numbers: what an event adds, and what they say together. */
@NullMarked
package dev.vitae.analytics.domain;

import org.jspecify.annotations.NullMarked;
