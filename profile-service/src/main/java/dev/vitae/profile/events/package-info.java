/** What this service tells the others. */
@NullMarked
package dev.vitae.profile.events;

import org.jspecify.annotations.NullMarked;
