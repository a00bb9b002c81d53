package dev.vitae.wrong.http;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.vitae.wrong.application.Work;
import dev.vitae.wrong.events.WorkEvents;

/** Breaks: hidden controllers, handlers say who may, no field injection, http and events apart. */
@RestController
public class OpenHouse {
    @Autowired
    Work work;

    @GetMapping("/open")
    String open() {
        return new WorkEvents().toString();
    }
}
