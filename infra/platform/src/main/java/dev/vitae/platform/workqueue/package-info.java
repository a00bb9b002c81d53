/** Work shared among all workers of a service: one record at a time each, by a Kafka share group. */
@NullMarked
package dev.vitae.platform.workqueue;

import org.jspecify.annotations.NullMarked;
