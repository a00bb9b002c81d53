/** Jobs, what they demand, and how far a person or a document answers it. */
@NullMarked
package dev.vitae.matching.domain;

import org.jspecify.annotations.NullMarked;
