/** A creating POST that is sent twice creates once. */
@NullMarked
package dev.vitae.platform.idempotency;

import org.jspecify.annotations.NullMarked;
