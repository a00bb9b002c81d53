/** Real HTTP around the gateway: a provider that speaks the code flow, services, a browser. */
@NullMarked
package dev.vitae.gateway.stage;

import org.jspecify.annotations.NullMarked;
