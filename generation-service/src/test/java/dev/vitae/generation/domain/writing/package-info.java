/** What the offline writer promises, and that its promises can fail. */
@NullMarked
package dev.vitae.generation.domain.writing;

import org.jspecify.annotations.NullMarked;
