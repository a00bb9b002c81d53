package dev.vitae.gateway.routing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.hc.core5.http.io.EofSensorInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

import dev.vitae.gateway.problem.Refusal;

/**
 * A service's answer on its way to the client.
 *
 * <p>
 * The gateway's own response type answers 304 by itself when the ETag fits, and then leaves the service's connection open;
 * it reads an endless stream to its end when the client has left; and it holds the head of a stream back until the first
 * event. Here a stream of events is passed on byte by byte, and what the client no longer wants is dropped at once.
 */
final class PassedBack implements ServerResponse {

    private static final int PIECE = 16 * 1024;

    private final ClientHttpResponse answer;

    private final HttpStatusCode status;

    private final HttpHeaders headers = new HttpHeaders();

    PassedBack(ClientHttpResponse answer) throws IOException {
        this.answer = answer;
        this.status = answer.getStatusCode();
    }

    @Override
    public HttpStatusCode statusCode() {
        return status;
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        boolean whole = false;
        InputStream body = answer.getBody();
        try {
            response.setStatus(status.value());
            headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            copy(body, response);
            whole = true;
        } finally {
            if (!whole && body instanceof EofSensorInputStream connection) {
                connection.abort();
            }
            answer.close();
        }
        return null;
    }

    private void copy(InputStream body, HttpServletResponse response) throws IOException {
        boolean live = MediaType.TEXT_EVENT_STREAM.isCompatibleWith(headers.getContentType());
        if (live) {
            response.flushBuffer();
        }
        OutputStream client = response.getOutputStream();
        byte[] piece = new byte[PIECE];
        for (int read = read(body, piece, response); read >= 0; read = read(body, piece, response)) {
            client.write(piece, 0, read);
            if (live) {
                client.flush();
            }
        }
    }

    private static int read(InputStream body, byte[] piece, HttpServletResponse response) {
        try {
            return body.read(piece);
        } catch (IOException broken) {
            if (response.isCommitted()) {
                throw new BrokenOff(broken);
            }
            response.reset();
            throw Refusal.serviceAway().asException();
        }
    }

    /** Half an answer is out: the only honest thing left is to cut the client off as well. */
    static final class BrokenOff extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenOff(IOException cause) {
            super("A service's answer broke off", cause);
        }
    }
}
