/** What comes in by function bindings, and the fact that files exist. */
@NullMarked
package dev.vitae.export.events;

import org.jspecify.annotations.NullMarked;
