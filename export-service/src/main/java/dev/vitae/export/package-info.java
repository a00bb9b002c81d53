/** Files of resumes: typeset from every version, kept, handed out. */
@NullMarked
package dev.vitae.export;

import org.jspecify.annotations.NullMarked;
