/** A MongoDB-protocol server that keeps its promises to disk, for one machine and for tests. */
@NullMarked
package dev.vitae.local.mongo;

import org.jspecify.annotations.NullMarked;
