package dev.vitae.gateway.routing;

import java.util.Set;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerResponse;

/** Keeps back what only the gateway may say to a browser: no service sets a cookie or speaks for the whole site. */
final class HeadersForClients implements ResponseHttpHeadersFilter, Ordered {

    private static final Set<String> KEPT_BACK = Set.of(HttpHeaders.SET_COOKIE, "Set-Cookie2", HttpHeaders.SERVER,
            "Strict-Transport-Security", "Clear-Site-Data", HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN,
            HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS);

    @Override
    public HttpHeaders apply(HttpHeaders input, ServerResponse response) {
        HttpHeaders passed = new HttpHeaders();
        passed.putAll(input);
        KEPT_BACK.forEach(passed::remove);
        return passed;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
