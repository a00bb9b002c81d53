/** What to do with a record that could not be consumed: try again, wait, or park it. */
@NullMarked
package dev.vitae.platform.failure;

import org.jspecify.annotations.NullMarked;
