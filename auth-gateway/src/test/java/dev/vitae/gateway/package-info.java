/** The gateway as its clients meet it. */
@NullMarked
package dev.vitae.gateway;

import org.jspecify.annotations.NullMarked;
