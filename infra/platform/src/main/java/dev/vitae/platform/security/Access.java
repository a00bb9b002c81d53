package dev.vitae.platform.security;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** What a handler says about who may call it. */
public sealed interface Access {
    /** Anybody, signed in or not. */
    record Everybody() implements Access {}

    /** Any signed-in person, or only those with one of the roles. */
    record SignedIn(Set<Role> roles) implements Access {
        public SignedIn {
            roles = Set.copyOf(roles);
        }

        boolean allows(Caller caller) {
            return roles.isEmpty() || roles.stream().anyMatch(caller::is);
        }
    }

    /** The handler says nothing: nobody may. */
    record Nobody() implements Access {}

    /** The method's own word counts before its class's. */
    static Access of(HandlerMethod handler) {
        if (ErrorController.class.isAssignableFrom(handler.getBeanType()) || documentation(handler)) {
            return new Everybody();
        }
        for (var place : List.of(handler.getMethod(), handler.getBeanType())) {
            Allowed allowed = AnnotatedElementUtils.findMergedAnnotation(place, Allowed.class);
            if (allowed != null) {
                Set<Role> roles = EnumSet.noneOf(Role.class);
                roles.addAll(List.of(allowed.value()));
                return new SignedIn(roles);
            }
            if (AnnotatedElementUtils.hasAnnotation(place, Open.class)) {
                return new Everybody();
            }
        }
        return new Nobody();
    }

    /** The OpenAPI document is public; its controller is not ours to annotate. */
    private static boolean documentation(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("org.springdoc.");
    }
}
