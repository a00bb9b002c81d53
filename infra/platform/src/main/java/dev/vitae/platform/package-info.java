/** The starter of every service: what they share stands here once, as auto-configurations. */
@NullMarked
package dev.vitae.platform;

import org.jspecify.annotations.NullMarked;
