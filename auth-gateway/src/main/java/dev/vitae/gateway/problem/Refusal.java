package dev.vitae.gateway.problem;

import java.time.Duration;

import dev.vitae.platform.problem.Problem;
import dev.vitae.platform.problem.ProblemType;

/** What the gateway itself answers instead of a service. */
public final class Refusal {

    private Refusal() {}

    public static Problem notSignedIn() {
        return new Problem(ProblemType.UNAUTHENTICATED, "Sign in, or send a valid access token as a bearer token.")
                .header("WWW-Authenticate", "Bearer");
    }

    public static Problem signInEnded() {
        return new Problem(ProblemType.UNAUTHENTICATED, "Your sign-in has ended. Sign in again; nothing is lost.")
                .with("ended", true);
    }

    public static Problem forbidden() {
        return new Problem(ProblemType.FORBIDDEN, "You are signed in, but your account may not do this.");
    }

    public static Problem forged() {
        return new Problem(ProblemType.FORBIDDEN, "It is not proven that this page sent the request. Reload the page; a"
                + " client repeats the value of the cookie __Host-XSRF-TOKEN in the header X-XSRF-TOKEN.")
                .with("reason", "csrf");
    }

    public static Problem malformedPath() {
        return new Problem(ProblemType.BAD_REQUEST,
                "Send a plain path: without '..', ';', '//', encoded slashes or control characters.");
    }

    public static Problem nothingHere() {
        return new Problem(ProblemType.NOT_FOUND, "Nothing is at this address. Compare it with the OpenAPI document.");
    }

    public static Problem noArchive() {
        return new Problem(ProblemType.NOT_FOUND,
                "You have no archive under this id, or it has expired. Ask for a new one.");
    }

    public static Problem noErasure() {
        return new Problem(ProblemType.NOT_FOUND, "This link leads to no erasure, or it is older than 30 days.");
    }

    public static Problem leavingAlready() {
        return new Problem(ProblemType.ERASED, "This account is being erased already; use the link you were given.");
    }

    public static Problem signInAway() {
        return new Problem(ProblemType.UNAVAILABLE,
                "The sign-in service is away for a moment. Send the request again in a few seconds.")
                .retryAfter(Duration.ofSeconds(3));
    }

    public static Problem serviceAway() {
        return new Problem(ProblemType.UNAVAILABLE, "A part of the system is away for a moment. Send the request again"
                + " in a few seconds, with the same Idempotency-Key if it had one.")
                .retryAfter(Duration.ofSeconds(2));
    }

    public static Problem serviceSlow() {
        return new Problem(ProblemType.UNAVAILABLE, "A part of the system did not answer in time; it may still do what"
                + " was asked. Look before you send it again, or use the same Idempotency-Key.")
                .retryAfter(Duration.ofSeconds(5));
    }
}
