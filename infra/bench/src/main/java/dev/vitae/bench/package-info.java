/** Benchmarks: how long the parts take that the project exists for, and how often they are right. */
@NullMarked
package dev.vitae.bench;

import org.jspecify.annotations.NullMarked;
