/** What comes in: resumes asked for, written, changed. */
@NullMarked
package dev.vitae.export.events;

import org.jspecify.annotations.NullMarked;
