/** The gateway's own endpoints. */
@NullMarked
package dev.vitae.gateway.http;

import org.jspecify.annotations.NullMarked;
