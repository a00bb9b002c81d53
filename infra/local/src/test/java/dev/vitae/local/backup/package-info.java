/** Everything that a local stack has stored, as one file and back. */
@NullMarked
package dev.vitae.local.backup;

import org.jspecify.annotations.NullMarked;
