/** What the services rely on in the embedded broker. */
@NullMarked
package dev.vitae.local.kafka;

import org.jspecify.annotations.NullMarked;
