/** The HTTP contract of jobs, matches and scores. */
@NullMarked
package dev.vitae.matching.http;

import org.jspecify.annotations.NullMarked;
