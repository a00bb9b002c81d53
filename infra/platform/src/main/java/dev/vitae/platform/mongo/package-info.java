/** How services talk to the database: concerns, time limits, declared indexes. */
@NullMarked
package dev.vitae.platform.mongo;

import org.jspecify.annotations.NullMarked;
