/** The sample postings: read from their files and brought into a stack that has none. */
@NullMarked
package dev.vitae.local.postings;

import org.jspecify.annotations.NullMarked;
