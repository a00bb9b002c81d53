/** Health of what a service stands on. */
@NullMarked
package dev.vitae.platform.observability;

import org.jspecify.annotations.NullMarked;
