/** A person's account as a whole: all their data in one archive, and its end. */
@NullMarked
package dev.vitae.gateway.account;

import org.jspecify.annotations.NullMarked;
