/** The numbers over HTTP: everybody's own, and the system's for those who run it. */
@NullMarked
package dev.vitae.analytics.http;

import org.jspecify.annotations.NullMarked;
