/** Reads releases of skill lists that others publish, and makes of each the one file that the skill graph loads. */
@NullMarked
package dev.vitae.skills.imports;

import org.jspecify.annotations.NullMarked;
