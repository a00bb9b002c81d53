/** What may pass to a service, and how: headers, sizes, time-outs, what is said when a service is away. */
@NullMarked
package dev.vitae.gateway.routing;

import org.jspecify.annotations.NullMarked;
