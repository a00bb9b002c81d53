/** Every event counts once. */
@NullMarked
package dev.vitae.analytics;

import org.jspecify.annotations.NullMarked;
