@NullMarked
package dev.vitae.local;

import org.jspecify.annotations.NullMarked;
