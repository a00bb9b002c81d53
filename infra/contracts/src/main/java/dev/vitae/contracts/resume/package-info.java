/** The resume document: JSON Resume 1.x shape with stable ids and sources. */
@NullMarked
package dev.vitae.contracts.resume;

import org.jspecify.annotations.NullMarked;
