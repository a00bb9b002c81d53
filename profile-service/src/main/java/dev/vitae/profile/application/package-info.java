/** What a person can do with their profile. */
@NullMarked
package dev.vitae.profile.application;

import org.jspecify.annotations.NullMarked;
