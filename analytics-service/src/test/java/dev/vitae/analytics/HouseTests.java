package dev.vitae.analytics;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

import dev.vitae.platform.security.Role;
import dev.vitae.platform.test.AccessMatrix;
import dev.vitae.platform.test.HouseRules;

@Listening.ToNothing
class HouseTests {
    @Test
    void theRulesOfTheHouseAreKept() {
        HouseRules.of(AnalyticsApplication.class).check();
    }

    @TestFactory
    Stream<DynamicTest> whoMayDoWhat(@Autowired AccessMatrix matrix) {
        return matrix.own("GET /api/v1/analytics/me")
                .shared("GET /api/v1/analytics/system").roles(Role.OPS, Role.ADMIN)
                .tests();
    }
}
