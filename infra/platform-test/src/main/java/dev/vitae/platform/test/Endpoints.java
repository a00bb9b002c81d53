package dev.vitae.platform.test;

import java.util.Set;
import java.util.TreeSet;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The endpoints that the running service has, as {@code METHOD /path}. */
final class Endpoints {
    private Endpoints() {}

    static Set<String> of(ApplicationContext context) {
        Set<String> endpoints = new TreeSet<>();
        context.getBeansOfType(RequestMappingHandlerMapping.class).values().forEach(
                mapping -> mapping.getHandlerMethods().forEach((endpoint, handler) -> {
                    if (ours(handler)) {
                        endpoints.addAll(names(endpoint));
                    }
                }));
        return endpoints;
    }

    /** The error page and the OpenAPI document are the platform's. */
    private static boolean ours(HandlerMethod handler) {
        return !ErrorController.class.isAssignableFrom(handler.getBeanType())
                && !handler.getBeanType().getName().startsWith("org.springdoc.");
    }

    private static Set<String> names(RequestMappingInfo endpoint) {
        Set<String> names = new TreeSet<>();
        Set<RequestMethod> methods = endpoint.getMethodsCondition().getMethods();
        for (String pattern : endpoint.getPatternValues()) {
            if (methods.isEmpty()) {
                names.add("ANY " + pattern);
            }
            methods.forEach(method -> names.add(method + " " + pattern));
        }
        return names;
    }
}
