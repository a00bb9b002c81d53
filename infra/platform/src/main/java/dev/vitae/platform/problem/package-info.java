/** What a caller is told when something does not work: RFC 9457 documents that say what to do. */
@NullMarked
package dev.vitae.platform.problem;

import org.jspecify.annotations.NullMarked;
