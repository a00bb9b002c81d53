package dev.vitae.profile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTests {
    @ParameterizedTest
    @CsvSource({"https://example.org,https://example.org", "HTTP://Example.org/a?b=c#d,HTTP://Example.org/a?b=c#d",
        "linkedin.com/in/x,https://linkedin.com/in/x", "example.org:8443/x,https://example.org:8443/x",
        "https://müller.example/über,https://müller.example/über",
        "http://en.wikipedia.org/wiki/Silicon_Valley_(TV_series),http://en.wikipedia.org/wiki/Silicon_Valley_(TV_series)",
        "http://localhost:3000,http://localhost:3000", "https://medium.com/@mina,https://medium.com/@mina"})
    void isKept(String written, String kept) {
        assertThat(WebAddress.of(written)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "ftp://example.org",
        "mailto:mina@okafor.example", "https://user:secret@example.org", "https://", "http:///path", "//example.org",
        "just words", "word", "https://exa mple.org", "https://example.org/\"onclick", "https://example.org/<b>",
        "mina@okafor.example", "https://[::1]/", "https://exa_mple..org", "JaVaScRiPt:alert(1).com",
        "https://example.org\\@evil.example", "vbscript:x.y"})
    void isRefused(String written) {
        assertThat(WebAddress.of(written)).isEmpty();
    }
}
