/** Files and templates over HTTP, for their owners alone. */
@NullMarked
package dev.vitae.export.http;

import org.jspecify.annotations.NullMarked;
