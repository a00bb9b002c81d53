/** What operators see of a service: health, and numbers that are there from the start. */
@NullMarked
package dev.vitae.platform.observability;

import org.jspecify.annotations.NullMarked;
