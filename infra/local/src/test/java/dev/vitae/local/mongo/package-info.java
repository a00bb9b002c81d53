/** What the services rely on in the embedded database. */
@NullMarked
package dev.vitae.local.mongo;

import org.jspecify.annotations.NullMarked;
