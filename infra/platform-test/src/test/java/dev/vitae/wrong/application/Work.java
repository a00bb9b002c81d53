package dev.vitae.wrong.application;

import java.util.Date;

import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

import dev.vitae.wrong.domain.Thing;
import dev.vitae.wrong.http.OpenHouse;

/** Breaks: application below its edges, no cycle, whole documents, times, prints, sleeping, hidden configuration. */
@Configuration
public class Work {
    Date last = new Date();
    OpenHouse house = new OpenHouse();

    void work(MongoTemplate mongo) throws InterruptedException {
        mongo.save(new Thing());
        System.out.println(last);
        Thread.sleep(1);
    }
}
