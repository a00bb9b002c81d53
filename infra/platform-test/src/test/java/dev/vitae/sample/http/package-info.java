/** Notes over HTTP. */
@NullMarked
package dev.vitae.sample.http;

import org.jspecify.annotations.NullMarked;
