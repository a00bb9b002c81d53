/** People who were erased, so that nothing that comes late brings them back. */
@NullMarked
package dev.vitae.platform.erasure;

import org.jspecify.annotations.NullMarked;
