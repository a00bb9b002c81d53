/** A real Kafka broker inside one process, for one machine and for tests. */
@NullMarked
package dev.vitae.local.kafka;

import org.jspecify.annotations.NullMarked;
