/** What comes in from profiles and resumes. */
@NullMarked
package dev.vitae.matching.events;

import org.jspecify.annotations.NullMarked;
