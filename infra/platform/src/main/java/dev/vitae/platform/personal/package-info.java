/** What a service holds of a person: shown to them in their archive, erased when their account is. */
@NullMarked
package dev.vitae.platform.personal;

import org.jspecify.annotations.NullMarked;
