/** What must hold of the containers. */
@NullMarked
package dev.vitae.local.docker;

import org.jspecify.annotations.NullMarked;
