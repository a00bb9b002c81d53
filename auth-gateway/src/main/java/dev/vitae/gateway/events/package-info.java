/** What comes in: services that have erased a person. */
@NullMarked
package dev.vitae.gateway.events;

import org.jspecify.annotations.NullMarked;
