/** Keeping jobs and copies of profiles, matching the two, scoring documents. */
@NullMarked
package dev.vitae.matching.application;

import org.jspecify.annotations.NullMarked;
