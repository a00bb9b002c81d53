package dev.vitae.local.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExpressionTests {

    @Test
    void theSeriesOfAnExpressionAreFound() {
        Expression ratio = new Expression("""
                histogram_quantile(0.95, sum by (service, le) (rate(a_bucket{phase="x", reason!="y"}[10m]))) > 1e3
                  and on (service) max(b_total) offset 5m < 2 or absent(up{job="vitae"})""");
        assertThat(ratio.selectors()).extracting(Selector::toString)
                .containsExactly("a_bucket{phase=\"x\", reason!=\"y\"}", "b_total", "up{job=\"vitae\"}");
    }

    @Test
    void withoutThresholdsEveryComparisonAnswers() {
        assertThat(new Expression("""
                rate(a{x="<1", y!="z"}[5m]) / rate(b[5m]) >= 0.05 and max by (s) (c) == 0 or d < bool 3 and e > f""")
                .withoutThresholds().text()).isEqualTo(
                        """
                                rate(a{x="<1", y!="z"}[5m]) / rate(b[5m]) >= bool 0.05 and max by (s) (c) == bool 0 or d < bool 3\
                                 and e > bool f""");
    }

    @Test
    void aSeriesIsInAScrapeByItsWholeNameAndItsLabels() {
        String scrape = "# HELP sent_total of all\nsent_total{reason=\"none\",topic=\"a\"} 0.0\n";
        assertThat(selector("sent_total{service=~\".*\", topic=\"a\", reason!=\"x\"}").in(scrape)).isTrue();
        assertThat(selector("sent{topic=\"a\"}").in(scrape)).isFalse();
        assertThat(selector("sent_total{topic=\"b\"}").in(scrape)).isFalse();
        assertThat(selector("sent_total{reason!=\"none\"}").in(scrape)).isFalse();
    }

    private static Selector selector(String text) {
        return new Expression(text).selectors().iterator().next();
    }
}
