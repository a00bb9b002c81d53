package dev.vitae.local;

import java.io.IOException;
import java.io.PrintStream;

import dev.vitae.local.client.SignIn;
import dev.vitae.local.process.Place;

/** {@code infra/run token USER}: prints a bearer token and nothing else. */
record Token(Place place, PrintStream out) {

    int run(Arguments arguments) throws InterruptedException {
        if (arguments.words().size() != 1) {
            System.err.println("Whose token? infra/run token USER");
            return 2;
        }
        String user = arguments.words().getFirst();
        try {
            out.println(new SignIn(place.issuer()).token(user, user));
            return 0;
        } catch (IOException failure) {
            System.err.println(failure.getMessage() == null
                    ? "Keycloak does not answer: is the stack running?"
                    : failure.getMessage());
            return 1;
        }
    }
}
