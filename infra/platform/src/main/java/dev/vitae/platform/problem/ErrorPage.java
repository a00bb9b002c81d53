package dev.vitae.platform.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what failed outside the dispatcher: filters, security, the container. */
@RestController
@Hidden
final class ErrorPage implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);

    private final ProblemWriter problems;

    ErrorPage(ProblemWriter problems) {
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<Object> answer(HttpServletRequest request) {
        return problems.answer(request, problem(request));
    }

    private static Problem problem(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            return problem(failure);
        }
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) {
            return CaughtProblems.ofStatus(status);
        }
        // Somebody asked for the path of the error page itself.
        return CaughtProblems.nothingHere();
    }

    private static Problem problem(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case ProblemException carried -> {
                    return carried.problem();
                }
                case BodyTooLargeException large -> {
                    return large.problem();
                }
                case AuthenticationServiceException signIn -> {
                    return signInAway(signIn);
                }
                // The issuer has not been reached since this process started.
                case JwtDecoderInitializationException signIn -> {
                    return signInAway(signIn);
                }
                default -> {
                    // Look further down.
                }
            }
        }
        if (BackingServiceAway.causes(failure)) {
            return Problem.unavailable();
        }
        LOG.error("A request failed outside its handler", failure);
        return Problem.unexpected();
    }

    private static Problem signInAway(RuntimeException failure) {
        LOG.warn("A token could not be checked because the sign-in service is away: {}", failure.toString());
        return new Problem(ProblemType.UNAVAILABLE,
                "Your sign-in cannot be checked for a moment. Send the request again in a few seconds.")
                .header("Retry-After", "5");
    }
}
