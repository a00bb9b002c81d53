/** What a service tells the others: written in one write with the change it tells of, sent by one sender at a time. */
@NullMarked
package dev.vitae.platform.outbox;

import org.jspecify.annotations.NullMarked;
