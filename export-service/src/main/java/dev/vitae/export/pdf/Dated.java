package dev.vitae.export.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * Gives a file the date of its content instead of the moment of printing, in both places where a PDF/A must say the
 * same, and an id made from it: printed again it is the same file, byte by byte.
 */
final class Dated {
    private static final Pattern CREATED = Pattern.compile("(<xmp:CreateDate>)[^<]*(</xmp:CreateDate>)");

    private static final DateTimeFormatter PDF_DATE = DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'+00''00'''")
            .withZone(ZoneOffset.UTC);

    private Dated() {}

    static void as(PDDocument file, Instant dated) throws IOException {
        Instant toTheSecond = dated.truncatedTo(ChronoUnit.SECONDS);
        file.getDocumentInformation().getCOSObject().setString(COSName.CREATION_DATE, PDF_DATE.format(toTheSecond));
        file.setDocumentId(toTheSecond.toEpochMilli());
        PDMetadata metadata = file.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        metadata.importXMPMetadata(CREATED.matcher(xmp).replaceFirst("$1" + toTheSecond + "$2")
                .getBytes(StandardCharsets.UTF_8));
    }
}
