/** The settings that every service starts from, below everything that it says itself. */
@NullMarked
package dev.vitae.platform.defaults;

import org.jspecify.annotations.NullMarked;
