/** Tests of the service as a whole. */
@NullMarked
package dev.vitae.export;

import org.jspecify.annotations.NullMarked;
