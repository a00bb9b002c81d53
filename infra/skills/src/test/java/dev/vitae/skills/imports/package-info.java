@NullMarked
package dev.vitae.skills.imports;

import org.jspecify.annotations.NullMarked;
