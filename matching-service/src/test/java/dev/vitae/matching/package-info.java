/** Jobs are posted and closed, people matched, every version of a resume scored once. */
@NullMarked
package dev.vitae.matching;

import org.jspecify.annotations.NullMarked;
