/** What the launcher promises about processes, tried on tiny ones. */
@NullMarked
package dev.vitae.local.process;

import org.jspecify.annotations.NullMarked;
