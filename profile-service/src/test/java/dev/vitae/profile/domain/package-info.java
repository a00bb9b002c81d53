/** What a profile may say and how it keeps its identity, without a server. */
@NullMarked
package dev.vitae.profile.domain;

import org.jspecify.annotations.NullMarked;
