/** Which shape of documents a database holds, and who may work on it. */
@NullMarked
package dev.vitae.platform.schema;

import org.jspecify.annotations.NullMarked;
