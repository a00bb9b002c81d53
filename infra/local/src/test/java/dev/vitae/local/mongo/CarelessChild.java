package dev.vitae.local.mongo;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;

/** The same writes on the server as it comes, which commits now and then: the control. */
final class CarelessChild {

    private CarelessChild() {}

    public static void main(String[] args) {
        WritingChild.write(new MongoServer(new H2Backend(args[0])).bindAndGetConnectionString());
    }
}
