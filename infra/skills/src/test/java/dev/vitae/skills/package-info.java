/** What texts are read as. */
@NullMarked
package dev.vitae.skills;

import org.jspecify.annotations.NullMarked;
