/** The profile over HTTP. */
@NullMarked
package dev.vitae.profile.http;

import org.jspecify.annotations.NullMarked;
