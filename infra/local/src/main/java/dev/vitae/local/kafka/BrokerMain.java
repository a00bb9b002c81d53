package dev.vitae.local.kafka;

import java.nio.file.Path;

/** The broker as a process: {@code BrokerMain DIRECTORY PORT CONTROLLER_PORT}; stops cleanly on SIGTERM. */
public final class BrokerMain {

    private BrokerMain() {}

    public static void main(String[] args) throws InterruptedException {
        EmbeddedBroker broker = EmbeddedBroker.onDisk(Path.of(args[0]), Integer.parseInt(args[1]),
                Integer.parseInt(args[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "close"));
        System.out.println("Kafka on " + broker.bootstrapServers());
        Thread.currentThread().join();
    }
}
