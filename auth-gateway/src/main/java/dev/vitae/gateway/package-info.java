/** The only door: sign-in, session, routes. */
@NullMarked
package dev.vitae.gateway;

import org.jspecify.annotations.NullMarked;
