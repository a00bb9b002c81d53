/** What comes in: profiles and jobs to copy, requests to wake up for. */
@NullMarked
package dev.vitae.generation.events;

import org.jspecify.annotations.NullMarked;
