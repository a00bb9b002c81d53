package dev.vitae.export.pdf;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

/**
 * Takes from the renderer every way to fetch something. By itself it opens whatever a style sheet, an image or a link
 * to embed names, local files included; ours are in the jar and are handed over as bytes.
 */
final class Lockdown {
    private Lockdown() {}

    static PdfRendererBuilder of(PdfRendererBuilder builder) {
        return builder
                .useExternalResourceAccessControl((uri, type) -> false,
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl((uri, type) -> false,
                        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useProtocolsStreamImplementation(uri -> null, "http", "https", "file", "ftp", "jar", "classpath",
                        "data")
                .useUriResolver((base, uri) -> null);
    }
}
