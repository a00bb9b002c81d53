package dev.vitae.gateway;

import org.junit.jupiter.api.Test;

import dev.vitae.platform.test.HouseRules;

class HouseTests {

    @Test
    void theRulesOfTheHouseAreKept() {
        HouseRules.of(GatewayApplication.class).check();
    }
}
