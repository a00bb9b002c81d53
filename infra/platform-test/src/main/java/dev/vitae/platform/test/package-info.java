/** What a service's tests stand on: backing services, tokens, recorded events, the rules of the house, the access matrix. */
@NullMarked
package dev.vitae.platform.test;

import org.jspecify.annotations.NullMarked;
