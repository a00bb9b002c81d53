/** Tests of wording. */
@NullMarked
package dev.vitae.export.domain;

import org.jspecify.annotations.NullMarked;
