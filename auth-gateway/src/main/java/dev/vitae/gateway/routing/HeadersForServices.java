package dev.vitae.gateway.routing;

import java.util.Set;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What a service gets to hear of a request: these headers and the caller's access token. A list of what may pass, so that
 * cookies, {@code X-User-*}, {@code X-Forwarded-*} and whatever is invented next stay outside without being named.
 */
final class HeadersForServices implements RequestHttpHeadersFilter, Ordered {

    private static final Set<String> PASSED = Set.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_ENCODING,
            HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_ENCODING,
            HttpHeaders.CONTENT_LANGUAGE, HttpHeaders.IF_MATCH, HttpHeaders.IF_NONE_MATCH,
            HttpHeaders.IF_MODIFIED_SINCE,
            HttpHeaders.IF_UNMODIFIED_SINCE, HttpHeaders.RANGE, HttpHeaders.IF_RANGE, HttpHeaders.USER_AGENT,
            HttpHeaders.REFERER, "Idempotency-Key", "Last-Event-ID");

    @Override
    public HttpHeaders apply(HttpHeaders input, ServerRequest request) {
        HttpHeaders passed = new HttpHeaders();
        for (String name : PASSED) {
            input.getOrEmpty(name).forEach(value -> passed.add(name, value));
        }
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who instanceof JwtAuthenticationToken token) {
            passed.setBearerAuth(token.getToken().getTokenValue());
        }
        return passed;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
