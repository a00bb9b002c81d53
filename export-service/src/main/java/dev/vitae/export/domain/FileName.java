package dev.vitae.export.domain;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/** The name under which a file is saved: the person's, so that a recruiter's folder stays readable. */
public record FileName(String full, String ascii) {

    public static FileName of(String person, String what, Format format) {
        String full = slug(Plain.joined(" ", person, what)) + "." + format.extension();
        String plain = slug(Normalizer.normalize(Plain.joined(" ", person, what), Normalizer.Form.NFD)
                .replaceAll("[^\\x20-\\x7E]", ""));
        return new FileName(full, (plain.isEmpty() ? "resume" : plain) + "." + format.extension());
    }

    /** The header's value; RFC 6266: the exact name, and one for clients that know only ASCII. */
    public String contentDisposition() {
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''"
                + URLEncoder.encode(full, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    }

    private static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }
}
