package dev.vitae.generation;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import dev.vitae.platform.test.FirstScrape;

/** A renamed metric leaves a panel empty and an alert silent; here it is noticed. */
@GenerationTest
class MonitoringTests {
    @Autowired
    FirstScrape first;

    @Test
    void everythingThatOperatorsWatchIsThereFromTheStart() {
        first.offersWhatIsWatched();
    }
}
