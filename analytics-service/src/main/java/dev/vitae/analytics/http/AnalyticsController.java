package dev.vitae.analytics.http;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.vitae.analytics.application.OpenRequests;
import dev.vitae.analytics.application.Prices;
import dev.vitae.analytics.application.ReadingDays;
import dev.vitae.analytics.domain.Period;
import dev.vitae.platform.security.Allowed;
import dev.vitae.platform.security.Caller;
import dev.vitae.platform.security.Role;

/** What was counted. */
@RestController
@RequestMapping("/api/v1/analytics")
final class AnalyticsController {
    private final ReadingDays days;
    private final OpenRequests requests;
    private final Prices prices;
    private final Clock clock = Clock.systemUTC();

    AnalyticsController(ReadingDays days, OpenRequests requests, Prices prices) {
        this.days = days;
        this.requests = requests;
        this.prices = prices;
    }

    @GetMapping("/me")
    @Allowed
    MyNumbers mine(Caller caller, @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        Period period = period(from, to);
        return MyNumbers.of(period, days.of(caller.id(), period));
    }

    @GetMapping("/system")
    @Allowed({Role.OPS, Role.ADMIN})
    SystemNumbers system(@RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        Period period = period(from, to);
        return SystemNumbers.of(period, days.ofAll(period), requests.now(), prices);
    }

    private Period period(@Nullable String from, @Nullable String to) {
        return AskedPeriod.of(from, to, LocalDate.now(clock));
    }
}
