/** Tests of the formats beside PDF. */
@NullMarked
package dev.vitae.export.application;

import org.jspecify.annotations.NullMarked;
