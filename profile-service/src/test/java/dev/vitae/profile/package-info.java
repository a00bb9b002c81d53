/** The whole service over HTTP, with a real store and a real broker. */
@NullMarked
package dev.vitae.profile;

import org.jspecify.annotations.NullMarked;
