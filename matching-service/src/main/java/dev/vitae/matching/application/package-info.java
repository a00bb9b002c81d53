/** What matching knows of people so far. */
@NullMarked
package dev.vitae.matching.application;

import org.jspecify.annotations.NullMarked;
