/** Counts what happened, each event once. */
@NullMarked
package dev.vitae.analytics.application;

import org.jspecify.annotations.NullMarked;
