/** How a service talks to the broker unless it says otherwise. */
@NullMarked
package dev.vitae.platform.kafka;

import org.jspecify.annotations.NullMarked;
