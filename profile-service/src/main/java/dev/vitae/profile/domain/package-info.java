/** What a profile may say, how its items keep their identity, and how a file is read into it; plain Java. */
@NullMarked
package dev.vitae.profile.domain;

import org.jspecify.annotations.NullMarked;
