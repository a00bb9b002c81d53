package dev.vitae.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

/** A word is found however it was packed; otherwise "found nowhere" would say nothing. */
class UnpackingTests {
    private static final String WORD = "Kingfisher7x";
    private static final Search SEARCH = new Search(Set.of(WORD));

    @Test
    void findsItInWhatIsPacked() throws IOException {
        assertThat(SEARCH.in(text("a " + WORD.toUpperCase(Locale.ROOT)))).containsOnlyKeys("plain");
        assertThat(SEARCH.in(gzip(text(WORD)))).containsOnlyKeys("gzip");
        assertThat(SEARCH.in(zip(text("first"), text(WORD)))).containsOnlyKeys("zip");
        assertThat(SEARCH.in(text("{\"at\":\"/a/" + base64(text("it says " + WORD)) + "\"}")))
                .containsOnlyKeys("base64");
        assertThat(SEARCH.in(text(base64(zip(gzip(text(WORD))))))).containsOnlyKeys("gzip in zip in base64");
    }

    @Test
    void findsItOnThePagesAndInTheObjectsOfAPdf() throws IOException {
        assertThat(SEARCH.in(pdf(WORD, "nobody"))).containsKey("pdf").doesNotContainKeys("plain", "pdf string");
        assertThat(SEARCH.in(pdf("nobody", WORD))).containsKey("pdf string").doesNotContainKey("pdf");
        assertThat(SEARCH.in(zip(pdf(WORD, WORD)))).containsKeys("pdf in zip", "pdf string in zip");
    }

    @Test
    void findsItInThePiecesOfAZipThatWasCut() throws IOException {
        byte[] zip = zip(text("first"), text(WORD + " and more"));
        int second = new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("PK\u0003\u0004");
        assertThat(SEARCH.in(Arrays.copyOfRange(zip, second - 3, zip.length - 40))).containsOnlyKeys("zip");
    }

    @Test
    void findsNothingWhereThereIsNothing() throws IOException {
        assertThat(SEARCH.in(zip(pdf("nobody", "nobody"), gzip(text("nobody"))))).isEmpty();
    }

    @Test
    void refusesWhatItDoesNotReadToTheEnd() throws IOException {
        byte[] packed = text(WORD);
        for (int times = 0; times < 12; times++) {
            packed = zip(packed);
        }
        byte[] deep = packed;
        assertThatIllegalStateException().isThrownBy(() -> SEARCH.in(deep));
        byte[] large = zip(new byte[200 << 20]);
        assertThatIllegalStateException().isThrownBy(() -> SEARCH.in(large));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] zip(byte[]... files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int file = 0; file < files.length; file++) {
                zip.putNextEntry(new ZipEntry("file-" + file));
                zip.write(files[file]);
            }
        }
        return out.toByteArray();
    }

    private static byte[] pdf(String line, String title) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle(title);
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.showText(line);
                content.endText();
            }
            document.save(out);
        }
        return out.toByteArray();
    }
}
