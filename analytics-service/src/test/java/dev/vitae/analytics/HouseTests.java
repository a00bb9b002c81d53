package dev.vitae.analytics;

import org.junit.jupiter.api.Test;

import dev.vitae.platform.test.HouseRules;

class HouseTests {
    @Test
    void theRulesOfTheHouseAreKept() {
        HouseRules.of(AnalyticsApplication.class).check();
    }
}
