/** What the door itself refuses, as problem documents. */
@NullMarked
package dev.vitae.gateway.problem;

import org.jspecify.annotations.NullMarked;
