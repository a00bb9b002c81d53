/** Browser sessions in MongoDB: requests of one session may run in parallel, and an ended session stays ended. */
@NullMarked
package dev.vitae.gateway.session;

import org.jspecify.annotations.NullMarked;
