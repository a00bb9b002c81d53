/** What every service's OpenAPI document says besides its own endpoints. */
@NullMarked
package dev.vitae.platform.openapi;

import org.jspecify.annotations.NullMarked;
