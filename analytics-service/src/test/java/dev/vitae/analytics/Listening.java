package dev.vitae.analytics;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dev.vitae.platform.test.VitaeTest;

/** How the service listens in a test. */
final class Listening {
    private Listening() {}

    /** The topics are shared by all tests of the JVM; here only what the test itself hands over is counted. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @VitaeTest(properties = {"spring.cloud.stream.bindings.count-in-0.consumer.auto-startup=false",
        "vitae.analytics.prices.currency=EUR", "vitae.analytics.prices.writers.acme.input=2.50",
        "vitae.analytics.prices.writers.acme.output=10"})
    @interface ToNothing {}
}
