/** The small conventions of the HTTP contract: entity tags, pages and cursors, JSON, limits of a body. */
@NullMarked
package dev.vitae.platform.http;

import org.jspecify.annotations.NullMarked;
