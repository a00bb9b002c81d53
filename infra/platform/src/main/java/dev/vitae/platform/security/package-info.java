/** Who calls, and what they may call: tokens are checked here, access is denied unless a handler says otherwise. */
@NullMarked
package dev.vitae.platform.security;

import org.jspecify.annotations.NullMarked;
