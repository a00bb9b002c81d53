/** Every topic comes in here. */
@NullMarked
package dev.vitae.analytics.events;

import org.jspecify.annotations.NullMarked;
