package dev.vitae.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.vitae.contracts.resume.Basics;
import dev.vitae.contracts.resume.Highlight;
import dev.vitae.contracts.resume.Item;
import dev.vitae.contracts.resume.Profile;
import dev.vitae.contracts.resume.ResumeDocument;
import dev.vitae.contracts.resume.Work;
import dev.vitae.export.Samples;
import dev.vitae.export.domain.PlainText;
import dev.vitae.export.domain.Reading;
import dev.vitae.export.domain.Wording;

/** What a machine reads out of the file is what the person wrote, in that order, and nothing else. */
class ReadBackTests {

    @ParameterizedTest
    @EnumSource(value = Samples.class, names = {"INES", "EIRIK", "FIRST_JOB"})
    void nameEmployersTitlesAndHighlightsAreThereInOrder(Samples sample) {
        ResumeDocument document = sample.document();
        String text = Printed.text(Printed.of(document).pdf());

        int at = text.indexOf(document.basics().name());
        assertThat(at).isZero();
        for (String expected : claims(document)) {
            int next = text.indexOf(expected, at);
            assertThat(next).as("%s, after position %d of: %s", expected, at, text).isGreaterThanOrEqualTo(at);
            at = next;
        }
    }

    @ParameterizedTest
    @EnumSource(value = Samples.class, names = {"INES", "EIRIK", "FIRST_JOB"})
    void nothingElseIsThere(Samples sample) {
        ResumeDocument document = sample.document();
        Set<String> said = new HashSet<>(words(PlainText.of(Reading.of(document, Wording.of("en")))));
        said.addAll(words("page of 1 2 3"));

        List<String> printed = words(Printed.text(Printed.of(document).pdf()));
        assertThat(printed).isNotEmpty();
        assertThat(printed.stream().filter(word -> !said.contains(word))).isEmpty();
    }

    @Test
    void lettersOfOtherAlphabetsComeBack() {
        String text = Normalizer.normalize(Printed.text(Printed.of(Samples.SCRIPTS.document()).pdf()),
                Normalizer.Form.NFKC);

        assertThat(text).contains("Žofia Ğüneş-Ștefănescu", "ООО «Слово и дело»", "Μεταφράστρια", "μεταφράστρια",
                "Перевела 1 200 страниц", "office suffix difficult", "→ and euro €");
    }

    @Test
    void aCharacterThatNoTypefaceHasIsMarkedAndReported() {
        Printing.Printed printed = Printed.of(Samples.SCRIPTS.document());

        assertThat(Printed.text(printed.pdf())).contains("Shipped \uFFFD\uFFFD UI with \uFFFD and").doesNotContain("#");
        assertThat(printed.missing()).contains(0x4E2D, 0x6587, 0x1F389);
    }

    @Test
    void theFooterStandsFromTheSecondPageOn() throws IOException {
        byte[] pdf = Printed.of(Samples.EIRIK.document()).pdf();

        assertThat(Printed.text(pdf)).doesNotContain("page 1 of 3").contains(
                "Eirik Solberg-MacAllister – page 2 of 3", "Eirik Solberg-MacAllister – page 3 of 3");
    }

    @Test
    void titleLanguageAndBookmarksAreSet() throws IOException {
        byte[] pdf = Printed.of(Samples.INES.document(), "pt-PT", dev.vitae.export.domain.Paper.A4).pdf();

        try (PDDocument file = Loader.loadPDF(pdf)) {
            assertThat(file.getDocumentInformation().getTitle()).isEqualTo("Inês Carvalho – Resume");
            assertThat(file.getDocumentCatalog().getLanguage()).isEqualTo("pt-PT");
            List<String> bookmarks = new ArrayList<>();
            file.getDocumentCatalog().getDocumentOutline().children().forEach(item -> bookmarks.add(item.getTitle()));
            assertThat(bookmarks).containsExactly("Summary", "Experience", "Projects", "Education", "Skills",
                    "Certificates", "Languages");
        }
    }

    @Test
    void onlySafeLinksCanBeFollowed() throws IOException {
        ResumeDocument hostile = withBasics(new Basics("Mallory", null, null, "mallory@example.com", "+1 555 0100",
                "javascript:alert(1)", null, List.of(), null,
                List.of(new Profile("Files", "etc", "file:///etc/passwd"), new Profile("Data", "d", "data:text/html,x"),
                        new Profile("Web", "m", "https://mallory.example.com/"))));

        byte[] pdf = Printed.of(hostile).pdf();
        assertThat(links(pdf)).containsExactlyInAnyOrder("mailto:mallory@example.com", "tel:+15550100",
                "https://mallory.example.com/");
        assertThat(Printed.text(pdf)).contains("javascript:alert(1)", "Files: etc");
    }

    @Test
    void markupIsText() {
        String text = "<b>bold</b> &amp; <img src=\"https://example.com/x.png\"/> </style> {{7*7}} ${x}";
        ResumeDocument hostile = withBasics(new Basics("</title><script>x</script>\" \\ '", text, null, null, null,
                null, text, List.of(), null, List.of()));

        String printed = Printed.text(Printed.of(hostile).pdf());
        assertThat(printed).contains("</title><script>x</script>\" \\ '", "Summary " + text);
    }

    @Test
    void aDocumentTooLongIsRefusedWithTheReason() {
        List<Work> endless = Collections.nCopies(120, Samples.EIRIK.document().work().getFirst());
        ResumeDocument document = withWork(endless);

        Printing printing = Press.print(Reading.of(document, Wording.of("en")), dev.vitae.export.domain.Paper.A4,
                Printed.DATED);
        assertThat(printing).isInstanceOfSatisfying(Printing.TooLong.class,
                tooLong -> assertThat(tooLong.detail()).contains("pages; 10 is the most"));
    }

    @Test
    void fortyPositionsFit() {
        Work brief = new Work("w", "Employer", "Position", "Place", null, null, "2001-02", "2002", null,
                List.of(Highlight.ofText("One thing done.")));

        assertThat(Printed.of(withWork(Collections.nCopies(40, brief))).pages()).isBetween(3, 5);
    }

    @Test
    void theSameInputIsTheSameFile() {
        byte[] first = Printed.of(Samples.SCRIPTS.document()).pdf();
        byte[] second = Printed.of(Samples.SCRIPTS.document()).pdf();

        assertThat(second).isEqualTo(first);
    }

    /** Name first, then in the order of the sections: each title with its employer and its highlights. */
    private static List<String> claims(ResumeDocument document) {
        Stream<String> work = document.work().stream()
                .flatMap(item -> Stream.concat(Stream.of(item.position(), item.name()), texts(item)));
        Stream<String> projects = document.projects().stream()
                .flatMap(item -> Stream.concat(Stream.of(item.name()), texts(item)));
        Stream<String> studies = document.education().stream().flatMap(
                study -> Stream.of(study.studyType() + ", " + study.area(), study.institution()));
        return Stream.of(work, projects, studies).flatMap(part -> part).toList();
    }

    private static Stream<String> texts(Item.Highlighted item) {
        return item.highlights().stream().map(Highlight::text);
    }

    private static List<String> words(String text) {
        return Stream.of(text.split("[^\\p{L}\\p{N}@%'./:+-]+")).map(word -> word.toLowerCase(java.util.Locale.ROOT))
                .map(word -> word.replaceAll("^-+$|[.:]+$", "")).filter(word -> !word.isEmpty()).toList();
    }

    private static Set<String> links(byte[] pdf) throws IOException {
        try (PDDocument file = Loader.loadPDF(pdf)) {
            Set<String> links = new HashSet<>();
            for (PDPage page : file.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI uri) {
                        links.add(uri.getURI());
                    }
                }
            }
            return links.stream().collect(Collectors.toSet());
        }
    }

    private static ResumeDocument withBasics(Basics basics) {
        ResumeDocument empty = ResumeDocument.empty();
        return new ResumeDocument(basics, empty.work(), empty.volunteer(), empty.education(), empty.projects(),
                empty.skills(), empty.languages(), empty.certificates(), empty.awards(), empty.publications(),
                empty.interests(), empty.references(), null);
    }

    private static ResumeDocument withWork(List<Work> work) {
        ResumeDocument ines = Samples.INES.document();
        return new ResumeDocument(ines.basics(), work, List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), null);
    }
}
