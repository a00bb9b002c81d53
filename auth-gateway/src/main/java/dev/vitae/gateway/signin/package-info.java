/** Who is asking: sign-in with the identity provider, its tokens kept here, bearer tokens of API clients. */
@NullMarked
package dev.vitae.gateway.signin;

import org.jspecify.annotations.NullMarked;
