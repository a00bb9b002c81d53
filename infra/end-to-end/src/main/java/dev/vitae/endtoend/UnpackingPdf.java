package dev.vitae.endtoend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/** What a PDF says: its pages, and every string and every stream (metadata, attached files) of its objects. */
record UnpackingPdf(Unpacking unpacking, int depth) {
    void see(String way, byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            // A page draws ligatures; a search looks for letters.
            String text = Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC);
            unpacking.see(Unpacking.within("pdf", way), text.getBytes(StandardCharsets.UTF_8), depth);
            COSDocument objects = document.getDocument();
            inside(way, objects.getTrailer());
            for (COSObjectKey key : List.copyOf(objects.getXrefTable().keySet())) {
                inside(way, objects.getObjectFromPool(key).getObject());
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException("A PDF cannot be searched", unreadable);
        }
    }

    /** What it refers to comes by itself: every object is looked at. */
    private void inside(String way, @Nullable COSBase object) throws IOException {
        switch (object) {
            case COSStream stream -> {
                values(way, stream);
                if (!COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                    unpacking.see(Unpacking.within("pdf stream", way), stream.createInputStream().readAllBytes(),
                            depth);
                }
            }
            case COSDictionary dictionary -> values(way, dictionary);
            case COSArray array -> {
                for (COSBase value : array) {
                    inside(way, value);
                }
            }
            case COSString string -> unpacking.see(Unpacking.within("pdf string", way),
                    string.getString().getBytes(StandardCharsets.UTF_8), depth);
            case null, default -> {
                // Numbers and references.
            }
        }
    }

    private void values(String way, COSDictionary dictionary) throws IOException {
        for (COSBase value : dictionary.getValues()) {
            inside(way, value);
        }
    }
}
