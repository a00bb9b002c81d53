/** Resumes: from a request to a version of a document. */
@NullMarked
package dev.vitae.generation;

import org.jspecify.annotations.NullMarked;
