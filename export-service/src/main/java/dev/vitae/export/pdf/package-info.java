/** The technology edge: a document becomes a tagged PDF that fetches nothing. */
@NullMarked
package dev.vitae.export.pdf;

import org.jspecify.annotations.NullMarked;
