/** What somebody outside needs to subscribe: the AsyncAPI document, a Kafka client and a JSON library. */
@NullMarked
package dev.vitae.endtoend.subscriber;

import org.jspecify.annotations.NullMarked;
