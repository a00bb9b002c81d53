/** Makes the topics that the services speak through. */
@NullMarked
package dev.vitae.platform.topic;

import org.jspecify.annotations.NullMarked;
