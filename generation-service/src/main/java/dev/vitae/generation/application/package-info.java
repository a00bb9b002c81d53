/** Asking for resumes, writing them, looking at them. */
@NullMarked
package dev.vitae.generation.application;

import org.jspecify.annotations.NullMarked;
