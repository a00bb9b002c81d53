package dev.vitae.gateway.routing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.util.Objects;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.ServerResponse;

import dev.vitae.gateway.problem.Refusal;
import dev.vitae.platform.problem.BodyTooLargeException;
import dev.vitae.platform.problem.Problem;

/**
 * Passes one request to a service and its answer back, both as streams; nothing is ever sent twice. A service that is away
 * or slow is a 503 that says so, not a 500.
 */
final class Forwarding implements ProxyExchange {

    private static final Logger log = LoggerFactory.getLogger(Forwarding.class);

    private final RestClient services;

    Forwarding(RestClient services) {
        this.services = services;
    }

    @Override
    public ServerResponse exchange(Request request) {
        HttpServletRequest incoming = request.getServerRequest().servletRequest();
        RestClient.RequestBodySpec call = services.method(request.getMethod())
                .uri(Objects.requireNonNull(request.getUri()))
                .headers(headers -> headers.putAll(request.getHeaders()));
        try {
            ServletInputStream body = incoming.getInputStream();
            if (!body.isFinished()) {
                call.body(body::transferTo);
            }
            return Objects.requireNonNull(call.exchange((_, answer) -> passedBack(request, answer), false));
        } catch (ResourceAccessException failure) {
            throw reason(incoming, failure).asException();
        } catch (IOException clientGone) {
            throw new UncheckedIOException(clientGone);
        }
    }

    private static ServerResponse passedBack(Request request, ClientHttpResponse answer) throws IOException {
        PassedBack response = new PassedBack(answer);
        Head head = new Head(answer.getStatusCode(), answer.getHeaders());
        request.getResponseConsumers().forEach(consumer -> consumer.accept(head, response));
        return response;
    }

    private static Problem reason(HttpServletRequest incoming, ResourceAccessException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof BodyTooLargeException large) {
            return large.problem();
        }
        log.warn("{} {} got no answer: {}", incoming.getMethod(), incoming.getRequestURI(), String.valueOf(cause));
        return cause instanceof SocketTimeoutException && !(cause instanceof ConnectTimeoutException)
                ? Refusal.serviceSlow()
                : Refusal.serviceAway();
    }

    private record Head(HttpStatusCode getStatusCode, HttpHeaders getHeaders) implements Response {}
}
