/** Servers, a small service and samples for the tests of this module. */
@NullMarked
package dev.vitae.platform.testing;

import org.jspecify.annotations.NullMarked;
