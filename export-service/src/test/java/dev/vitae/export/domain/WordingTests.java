package dev.vitae.export.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.vitae.contracts.resume.Work;

class WordingTests {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"en,2021-03,-,Mar 2021 – Present", "en,2021-03-31,2022,Mar 2021 – 2022",
        "en,2019,2019,2019", "en,-,2019-05,May 2019", "en,-,-,''", "en,spring 2019,2020-13,spring 2019 – 2020-13",
        "de,2021-03,-,März 2021 – heute", "es,2021-03,2021-04,mar 2021 – abr 2021"})
    void periodsAreAsExactAsThePersonWas(String language, @Nullable String start, @Nullable String end,
            String expected) {
        Work work = new Work("w", "Employer", "Position", null, null, null, start, end, null, List.of());

        assertThat(Period.of(work, Wording.of(language))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//example.com",
        "https://user:secret@example.com", "http:", "ftp://example.com", "not a url", "https://exa mple.com"})
    void whatIsNoWebAddressIsNoLink(String address) {
        assertThat(SafeLink.web(address)).isEmpty();
    }

    @Test
    void aBareAddressIsHttps() {
        assertThat(SafeLink.web("example.com/me")).contains(new SafeLink("https://example.com/me"));
        assertThat(SafeLink.shown("https://www.example.com/")).isEqualTo("example.com");
    }

    @Test
    void mailAndPhoneAreLinksOnlyWhenTheyAreThat() {
        assertThat(SafeLink.mail("a@example.com?bcc=all@example.com")).isEmpty();
        assertThat(SafeLink.phone("+49 (30) 555-0199")).contains(new SafeLink("tel:+49305550199"));
        assertThat(SafeLink.phone("call me")).isEmpty();
    }

    @Test
    void fileNamesAreThePersons() {
        FileName name = FileName.of("Inês Carvalho", "Resume", Format.PDF);

        assertThat(name.full()).isEqualTo("inês-carvalho-resume.pdf");
        assertThat(name.contentDisposition()).isEqualTo("attachment; filename=\"ines-carvalho-resume.pdf\"; "
                + "filename*=UTF-8''in%C3%AAs-carvalho-resume.pdf");
        assertThat(FileName.of("Анна", "", Format.TXT).ascii()).isEqualTo("resume.txt");
        assertThat(FileName.of("a\"/../\r\nb", "Resume", Format.PDF).full()).isEqualTo("a-b-resume.pdf");
    }

    @Test
    void invisibleCharactersAreTakenOut() {
        assertThat(Plain.line("a\u0000b\u202Ec\u200Bd\uFEFF  e\r\nf e\u0301")).isEqualTo("abcd e f é");
        assertThat(Plain.paragraphs("one\n\n two \r\nthree")).containsExactly("one", "two", "three");
    }
}
