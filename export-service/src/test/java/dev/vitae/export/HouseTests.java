package dev.vitae.export;

import org.junit.jupiter.api.Test;

import dev.vitae.platform.test.HouseRules;

class HouseTests {

    @Test
    void theHouseRulesHold() {
        HouseRules.of(ExportApplication.class).check();
    }
}
