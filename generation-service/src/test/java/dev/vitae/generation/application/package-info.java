/** What must hold when workers die, compete or go wrong. */
@NullMarked
package dev.vitae.generation.application;

import org.jspecify.annotations.NullMarked;
