/** What dashboard and alerts ask for. */
@NullMarked
package dev.vitae.local.monitoring;

import org.jspecify.annotations.NullMarked;
