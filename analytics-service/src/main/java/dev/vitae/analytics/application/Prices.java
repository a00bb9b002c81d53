package dev.vitae.analytics.application;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.vitae.analytics.domain.Counts;
import dev.vitae.analytics.domain.Tokens;

/**
 * What models cost, by writer; nothing is known unless somebody configures it.
 *
 * @param currency ISO 4217
 */
@ConfigurationProperties("vitae.analytics.prices")
public record Prices(@Nullable String currency, @DefaultValue Map<String, Price> writers) {
    public Prices {
        writers = Map.copyOf(writers);
        if (!writers.isEmpty() && (currency == null || currency.isBlank())) {
            throw new IllegalArgumentException("Prices need vitae.analytics.prices.currency, such as EUR");
        }
    }

    /** Empty where no prices are configured: a cost is never guessed. */
    public Optional<Cost> cost(Counts counts) {
        if (currency == null || writers.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal amount = BigDecimal.ZERO;
        List<String> unpriced = new ArrayList<>();
        for (Map.Entry<String, Tokens> spent : Tokens.byWriter(counts).entrySet()) {
            Price price = writers.get(spent.getKey());
            if (price == null) {
                unpriced.add(spent.getKey());
            } else {
                amount = amount.add(price.of(spent.getValue()));
            }
        }
        return Optional.of(new Cost(currency, amount, unpriced));
    }

    /** For a million tokens. */
    public record Price(BigDecimal input, BigDecimal output) {
        private static final int MILLION = 6;

        BigDecimal of(Tokens spent) {
            return input.multiply(BigDecimal.valueOf(spent.input()))
                    .add(output.multiply(BigDecimal.valueOf(spent.output())))
                    .movePointLeft(MILLION);
        }
    }

    /**
     * What the tokens cost.
     *
     * @param unpriced writers that spent tokens and have no price: the amount is without them
     */
    public record Cost(String currency, BigDecimal amount, List<String> unpriced) {}
}
