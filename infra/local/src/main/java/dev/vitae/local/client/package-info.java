/** Speaks to the running stack as a person's program would: sign-in by the code flow, HTTP, server-sent events. */
@NullMarked
package dev.vitae.local.client;

import org.jspecify.annotations.NullMarked;
