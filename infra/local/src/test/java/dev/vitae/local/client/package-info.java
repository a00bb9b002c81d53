/** The client's reading of what a server sends. */
@NullMarked
package dev.vitae.local.client;

import org.jspecify.annotations.NullMarked;
