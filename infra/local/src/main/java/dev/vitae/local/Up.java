package dev.vitae.local;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;

import dev.vitae.local.process.Place;

/** {@code infra/run}: starts everything and runs until it is told to stop. */
record Up(Place place, PrintStream out) {

    int run(Arguments arguments) throws InterruptedException {
        if (Stack.running(place).isPresent()) {
            out.println("Vitae is already running: " + place.address() + " (infra/run stop ends it)");
            return 0;
        }
        Stack stack = Stack.of(place, arguments, out);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
        if (!stack.start()) {
            return 1;
        }
        sayWhere();
        new CountDownLatch(1).await();
        return 0;
    }

    void sayWhere() {
        out.println("""

                Vitae        %s
                sign in as   alice (user), rachel (recruiter), adam (admin), olga (ops); the password is the name
                logs         %s
                stop         Ctrl-C, or infra/run stop
                """.formatted(place.address(), place.logs()));
        out.flush();
    }
}
