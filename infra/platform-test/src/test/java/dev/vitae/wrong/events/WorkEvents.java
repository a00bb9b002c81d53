package dev.vitae.wrong.events;

import org.springframework.kafka.annotation.KafkaListener;

import dev.vitae.wrong.http.OpenHouse;

/** Breaks: hidden listeners, events and http apart. */
public class WorkEvents {
    static final Class<?> HOUSE = OpenHouse.class;

    @KafkaListener(topics = "x")
    void on(String event) {}

    OpenHouse house() {
        return new OpenHouse();
    }
}
