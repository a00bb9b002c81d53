/** What happened, counted. */
@NullMarked
package dev.vitae.analytics;

import org.jspecify.annotations.NullMarked;
