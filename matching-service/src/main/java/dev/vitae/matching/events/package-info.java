/** What comes in from profiles and resumes, and what jobs are told as. */
@NullMarked
package dev.vitae.matching.events;

import org.jspecify.annotations.NullMarked;
