package dev.vitae.platform.idempotency;

import java.util.ArrayList;
import java.util.List;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps an answer as the bytes that went out, and gives it again. */
final class Answers {
    private final JsonMapper json;
    private final JsonMapper ordered;

    Answers(JsonMapper json) {
        this.json = json;
        this.ordered = json.rebuild().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
    }

    /** Equal for equal content, however the caller ordered the fields. */
    String hash(Object body) {
        return Keys.sha256(body instanceof byte[] bytes ? bytes : ordered.writeValueAsBytes(body));
    }

    StoredAnswer stored(ResponseEntity<?> answer) {
        List<StoredAnswer.Header> headers = new ArrayList<>();
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> headers.add(
                new StoredAnswer.Header(name, value))));
        Object body = answer.getBody();
        if (body != null && !answer.getHeaders().containsHeader(HttpHeaders.CONTENT_TYPE)) {
            headers.add(new StoredAnswer.Header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE));
        }
        byte[] bytes = body == null ? new byte[0] : json.writeValueAsBytes(body);
        return new StoredAnswer(answer.getStatusCode().value(), headers, bytes);
    }

    ResponseEntity<?> again(StoredAnswer stored) {
        HttpHeaders headers = new HttpHeaders();
        stored.headers().forEach(header -> headers.add(header.name(), header.value()));
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(stored.status()).headers(headers);
        return stored.body().length == 0 ? answer.build() : answer.body(stored.body());
    }
}
