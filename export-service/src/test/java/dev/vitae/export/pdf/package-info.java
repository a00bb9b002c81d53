/** Tests of the printed file. */
@NullMarked
package dev.vitae.export.pdf;

import org.jspecify.annotations.NullMarked;
