/** What a service hears from the others: an effect and its mark are one write. */
@NullMarked
package dev.vitae.platform.inbox;

import org.jspecify.annotations.NullMarked;
