package dev.vitae.local.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;

import dev.vitae.local.kafka.BrokerMain;

/** The Kafka broker. */
public record BrokerProcess(Place place) implements Kind {

    @Override
    public String name() {
        return "broker";
    }

    @Override
    public Stage stage() {
        return Stage.BACKING;
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public List<String> command() {
        return OwnProcess.command(place, name(), "224m", BrokerMain.class, place.state("data", "kafka"),
                place.number("kafka"), place.number("kafka-controller"));
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public boolean healthy() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + place.number("kafka"),
                "default.api.timeout.ms", "2000", "request.timeout.ms", "2000"))) {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        }
    }
}
