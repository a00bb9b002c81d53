/** Resumes over HTTP. */
@NullMarked
package dev.vitae.generation.http;

import org.jspecify.annotations.NullMarked;
