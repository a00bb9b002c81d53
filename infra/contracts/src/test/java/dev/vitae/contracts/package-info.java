/** The shapes stay as they are promised. */
@NullMarked
package dev.vitae.contracts;

import org.jspecify.annotations.NullMarked;
