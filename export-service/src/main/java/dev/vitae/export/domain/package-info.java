/** What a file of a resume is, and how its content is worded: plain Java. */
@NullMarked
package dev.vitae.export.domain;

import org.jspecify.annotations.NullMarked;
