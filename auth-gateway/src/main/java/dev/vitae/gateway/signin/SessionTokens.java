package dev.vitae.gateway.signin;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The tokens of one sign-in. They are apart from the session document, so that a refresh is one small write that no other
 * request of the session can undo.
 *
 * @param id random, known to the session alone
 * @param owner the person's id
 * @param refreshingUntil while in the future, one request is refreshing them and the others wait for it
 * @param expiresAt when even the refresh token is useless; purged then
 */
@Document(SessionTokens.COLLECTION)
record SessionTokens(@Id String id, String owner, String accessToken, Instant accessExpiresAt,
        @Nullable String refreshToken,
        Instant refreshingUntil, Instant expiresAt) {

    static final String COLLECTION = "tokens";

    /** Of the session: the id of its tokens. */
    static final String SESSION_ATTRIBUTE = "vitae.tokens";
}
