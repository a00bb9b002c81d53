package dev.vitae.platform.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Matches the requests that need no sign-in, as the controllers themselves say. */
final class OpenEndpoints implements RequestMatcher {
    private final Supplier<List<RequestMatcher>> endpoints;

    /** @param mappings asked at the first request: the controllers are not there yet when security is built */
    OpenEndpoints(Supplier<List<RequestMappingHandlerMapping>> mappings) {
        this.endpoints = SingletonSupplier.of(() -> read(mappings.get()));
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return endpoints.get().stream().anyMatch(endpoint -> endpoint.matches(request));
    }

    private static List<RequestMatcher> read(List<RequestMappingHandlerMapping> mappings) {
        List<RequestMatcher> open = new ArrayList<>();
        for (RequestMappingHandlerMapping mapping : mappings) {
            for (Map.Entry<RequestMappingInfo, HandlerMethod> endpoint : mapping.getHandlerMethods().entrySet()) {
                if (Access.of(endpoint.getValue()) instanceof Access.Everybody) {
                    open.addAll(matchers(endpoint.getKey()));
                }
            }
        }
        return open;
    }

    private static List<RequestMatcher> matchers(RequestMappingInfo endpoint) {
        List<RequestMatcher> matchers = new ArrayList<>();
        Set<RequestMethod> methods = endpoint.getMethodsCondition().getMethods();
        for (String pattern : endpoint.getPatternValues()) {
            if (methods.isEmpty()) {
                matchers.add(PathPatternRequestMatcher.pathPattern(pattern));
            }
            for (RequestMethod method : methods) {
                matchers.add(PathPatternRequestMatcher.pathPattern(HttpMethod.valueOf(method.name()), pattern));
            }
        }
        return matchers;
    }
}
