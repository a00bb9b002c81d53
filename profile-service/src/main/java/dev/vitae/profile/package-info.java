/** What a person has done: their profile. */
@NullMarked
package dev.vitae.profile;

import org.jspecify.annotations.NullMarked;
