/** Files of resumes. */
@NullMarked
package dev.vitae.export;

import org.jspecify.annotations.NullMarked;
