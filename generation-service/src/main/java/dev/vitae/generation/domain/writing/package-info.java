/** The offline writer: chooses and orders what the profile says by how much it answers a posting, and checks it. */
@NullMarked
package dev.vitae.generation.domain.writing;

import org.jspecify.annotations.NullMarked;
