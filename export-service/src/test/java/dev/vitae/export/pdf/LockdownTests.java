package dev.vitae.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The renderer fetches nothing, whatever a page names; without the lock it does, so this test can fail. */
class LockdownTests {
    private final List<String> fetched = new CopyOnWriteArrayList<>();
    private HttpServer listener;
    private Path secret;

    @BeforeEach
    void listen(@TempDir Path folder) throws IOException {
        listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/", exchange -> {
            fetched.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        listener.start();
        secret = Files.writeString(folder.resolve("secret.css"), "body:before { content: 'SECRET' }");
    }

    @AfterEach
    void stop() {
        listener.stop(0);
    }

    @Test
    void lockedNothingIsFetched() throws IOException {
        String text = rendered(Lockdown::of);

        assertThat(fetched).isEmpty();
        assertThat(text).contains("Hello").doesNotContain("SECRET");
    }

    @Test
    void unlockedItWouldBe() throws IOException {
        String text = rendered(builder -> builder);

        assertThat(fetched).isNotEmpty();
        assertThat(text).contains("SECRET");
    }

    private String rendered(UnaryOperator<PdfRendererBuilder> lock) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        lock.apply(new PdfRendererBuilder()).withHtmlContent(hostile(), null).toStream(out).run();
        return Printed.text(out.toByteArray());
    }

    private String hostile() {
        String http = "http://127.0.0.1:" + listener.getAddress().getPort();
        String file = secret.toUri().toString();
        return """
                <html><head>
                <link rel="stylesheet" href="%1$s/link.css"/><link rel="stylesheet" href="%2$s"/>
                <style>@import url('%1$s/import.css'); @import url('%2$s');
                @font-face { font-family: Evil; src: url('%1$s/font.ttf') }
                body { background: url('%1$s/background.png'); font-family: Evil, serif }
                p:after { content: url('%1$s/content.png') } ul { list-style-image: url('%1$s/list.png') }</style>
                </head><body><p>Hello</p><img src="%1$s/image.png" alt="x"/><img src="%2$s" alt="y"/>
                <object data="%1$s/object.pdf" type="application/pdf"></object><ul><li>one</li></ul>
                <a href="%1$s/embedded.txt" download="embedded.txt">attachment</a>
                </body></html>
                """.formatted(http, file);
    }
}
