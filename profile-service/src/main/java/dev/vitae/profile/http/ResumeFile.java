package dev.vitae.profile.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.vitae.platform.problem.Problem;
import dev.vitae.platform.problem.ProblemType;
import dev.vitae.profile.domain.FileFormat;

/** Finds out what kind of file was sent, and opens it if it is one that is read. */
final class ResumeFile {
    private ResumeFile() {}

    /** @param format what the caller says it is; null: look */
    static Map<?, ?> opened(byte[] body, @Nullable String format) {
        if (format != null) {
            FileFormat named = FileFormat.named(format).orElseThrow(() -> Problem
                    .invalidParameter("format", "Use json-resume, or leave it out.").asException());
            if (!named.isRead()) {
                throw notRead(named.label());
            }
            return JsonTree.object(body);
        }
        if (startsWith(body, "%PDF")) {
            throw notRead(FileFormat.PDF.label());
        }
        if (startsWith(body, "PK\u0003\u0004")) {
            throw notRead("zip (DOCX or LinkedIn)");
        }
        if (looksLikeWords(body)) {
            throw notRead("text (YAML, Markdown or plain)");
        }
        Map<?, ?> object = JsonTree.object(body);
        FileFormat found = FileFormat.of(object).orElseThrow(() -> Problem.invalid("",
                "None of JSON Resume's sections (basics, work, education, skills, ...) is in this file.")
                .asException());
        if (!found.isRead()) {
            throw notRead(found.label());
        }
        return object;
    }

    private static RuntimeException notRead(String kind) {
        List<String> accepted = Arrays.stream(FileFormat.values()).filter(FileFormat::isRead).map(FileFormat::label)
                .toList();
        return new Problem(ProblemType.UNSUPPORTED_MEDIA_TYPE,
                "This looks like %s, which is not read yet. Send one of: %s.".formatted(kind,
                        String.join(", ", accepted)))
                .with("accepted", accepted)
                .asException();
    }

    /** JSON begins with a bracket, whatever its encoding; words that begin with a letter or a dash are something else. */
    private static boolean looksLikeWords(byte[] body) {
        String start = new String(body, 0, Math.min(body.length, 200), StandardCharsets.UTF_8).replace("\ufeff", "")
                .strip();
        return !start.isEmpty() && (Character.isLetter(start.charAt(0)) || "-#*".indexOf(start.charAt(0)) >= 0)
                && start.indexOf('\u0000') < 0 && start.indexOf('\ufffd') < 0;
    }

    private static boolean startsWith(byte[] body, String sign) {
        byte[] bytes = sign.getBytes(StandardCharsets.ISO_8859_1);
        return body.length >= bytes.length && Arrays.equals(body, 0, bytes.length, bytes, 0, bytes.length);
    }
}
