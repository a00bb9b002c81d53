package dev.vitae.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

import dev.vitae.contracts.resume.ResumeDocument;
import dev.vitae.export.Samples;
import dev.vitae.export.domain.Paper;

/** Every file is PDF/UA-1 and PDF/A-2a at once. */
class ConformanceTests {

    @BeforeAll
    static void startTheValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource(Samples.class)
    void everySampleConforms(Samples sample) throws Exception {
        assertThat(violations(Printed.of(sample.document()).pdf())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageConformsOnLetter(String language) throws Exception {
        byte[] pdf = Printed.of(Samples.EIRIK.document(), language, Paper.LETTER).pdf();
        assertThat(violations(pdf)).isEmpty();
    }

    static Stream<String> languages() {
        return Stream.of("de-AT", "fr", "es", "it", "ro");
    }

    @Test
    void aResumeThatSaysNothingConforms() throws Exception {
        assertThat(violations(Printed.of(ResumeDocument.empty()).pdf())).isEmpty();
    }

    @Test
    void theValidatorSeesWhatIsWrong() throws Exception {
        byte[] pdf = Plain.withoutTagsOrProfile();
        assertThat(violations(pdf)).isNotEmpty();
    }

    private static List<String> violations(byte[] pdf) throws Exception {
        return Stream.concat(violations(pdf, "ua1").stream(), violations(pdf, "2a").stream()).toList();
    }

    private static List<String> violations(byte[] pdf, String profile) throws Exception {
        PDFAFlavour flavour = PDFAFlavour.fromString(profile);
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> profile + ": " + assertion.getRuleId() + " " + assertion.getMessage()).toList();
        }
    }

    /** The same content as the renderer makes it when nobody asks for more. */
    private static final class Plain {
        static byte[] withoutTagsOrProfile() throws Exception {
            var out = new java.io.ByteArrayOutputStream();
            new com.openhtmltopdf.pdfboxout.PdfRendererBuilder()
                    .withHtmlContent("<html><body><p>Hello</p></body></html>", null).toStream(out).run();
            return out.toByteArray();
        }
    }
}
