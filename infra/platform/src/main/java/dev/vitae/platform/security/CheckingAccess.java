package dev.vitae.platform.security;

import java.util.Optional;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

import dev.vitae.platform.problem.Problem;
import dev.vitae.platform.problem.ProblemType;

/**
 * Lets a request through to its handler, or not. Handlers that are not controller methods (static files, the gateway's
 * routes) are left to the security filter chain, which has asked for a sign-in already.
 */
final class CheckingAccess implements HandlerInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(CheckingAccess.class);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && request.getDispatcherType() == DispatcherType.REQUEST) {
            check(method);
        }
        return true;
    }

    private static void check(HandlerMethod method) {
        switch (Access.of(method)) {
            case Access.Everybody() -> {
                // No question asked.
            }
            case Access.SignedIn signedIn -> {
                Optional<Caller> caller = Callers.current();
                if (caller.isEmpty()) {
                    throw RefusedRequests.signInNeeded().asException();
                }
                if (!signedIn.allows(caller.get())) {
                    throw RefusedRequests.roleNeeded(signedIn.roles()).asException();
                }
            }
            case Access.Nobody() -> {
                LOG.error("{} says neither @Allowed nor @Open: nobody may call it", method);
                throw new Problem(ProblemType.FORBIDDEN, "Nobody may call this yet.").asException();
            }
        }
    }
}
