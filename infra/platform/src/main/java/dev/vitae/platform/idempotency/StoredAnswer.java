package dev.vitae.platform.idempotency;

import java.util.List;

/** An answer as it went out, to be given again word for word. */
record StoredAnswer(int status, List<Header> headers, byte[] body) {
    record Header(String name, String value) {}
}
