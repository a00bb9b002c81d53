package dev.vitae.export;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import dev.vitae.platform.test.FirstScrape;
import dev.vitae.platform.test.VitaeTest;

/** A renamed metric leaves a panel empty and an alert silent; here it is noticed. */
@VitaeTest
class MonitoringTests {
    @Autowired
    FirstScrape first;

    @Test
    void everythingThatOperatorsWatchIsThereFromTheStart() {
        first.offersWhatIsWatched();
    }
}
