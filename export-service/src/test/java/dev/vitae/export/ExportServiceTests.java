package dev.vitae.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.ExchangeResult;

import dev.vitae.contracts.event.AccountErased;
import dev.vitae.contracts.event.ErasureConfirmed;
import dev.vitae.contracts.event.ResumeChanged;
import dev.vitae.contracts.event.ResumeExported;
import dev.vitae.contracts.event.ResumeGenerated;
import dev.vitae.contracts.event.ResumeOptions;
import dev.vitae.contracts.event.ResumeRequested;
import dev.vitae.contracts.event.Topic;
import dev.vitae.contracts.resume.ResumeDocument;
import dev.vitae.platform.security.Role;
import dev.vitae.platform.test.RecordedEvents;
import dev.vitae.platform.test.TellingEvents;
import dev.vitae.platform.test.TestClient;
import dev.vitae.platform.test.VitaeTest;

/** From an event to files in hand, on a real broker and store. */
@VitaeTest
class ExportServiceTests {
    private static final ResumeOptions OPTIONS = new ResumeOptions("resume", null, "en", null, null, null);
    private static final Instant AT = Instant.parse("2026-03-04T05:06:07Z");

    private final TellingEvents telling;
    private final RecordedEvents recorded;
    private final TestClient client;
    private final String resume = "r" + UUID.randomUUID();
    private final String owner = "o" + UUID.randomUUID();

    @Autowired
    ExportServiceTests(TellingEvents telling, RecordedEvents recorded, TestClient client) {
        this.telling = telling;
        this.recorded = recorded;
        this.client = client;
    }

    @Test
    void aVersionBecomesFilesAndIsToldOnce() throws Exception {
        telling.tell("event-" + resume, generated(1, Samples.INES), 1);
        ResumeExported exported = recorded.await(ResumeExported.class, resume);

        assertThat(exported.version()).isEqualTo(1);
        assertThat(exported.template()).isEqualTo("classic");
        assertThat(exported.files()).extracting(ResumeExported.File::format).containsExactlyInAnyOrder("pdf", "json",
                "yaml", "txt");

        ExchangeResult pdf = eventually(200, "pdf");
        assertThat(pdf.getResponseHeaders().getFirst("Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf.getResponseHeaders().getFirst("Content-Disposition"))
                .contains("filename=\"ines-carvalho-resume.pdf\"");
        assertThat(pdf.getResponseHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        try (var document = Loader.loadPDF(body(pdf))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(new String(body(get(owner, "json")), StandardCharsets.UTF_8)).contains("Maré Pagamentos");
        assertThat(new String(body(get(owner, "yaml")), StandardCharsets.UTF_8)).startsWith("cv:");
        assertThat(new String(body(get(owner, "txt")), StandardCharsets.UTF_8)).startsWith("Inês Carvalho\n");

        String tag = Objects.requireNonNull(pdf.getResponseHeaders().getETag());
        client.as(owner).get().uri("/api/v1/exports/{r}.pdf", resume).header("If-None-Match", tag).exchange()
                .expectStatus().isNotModified();
    }

    @Test
    void redeliveredAndShuffledVersionsEachHaveTheirFilesAndAreToldOnce() {
        for (long version : List.of(3L, 1L, 3L, 2L, 1L, 2L, 3L)) {
            telling.tell(resume + "-" + version, generated(version, version == 3 ? Samples.INES : Samples.FIRST_JOB),
                    version);
        }
        // The stream keeps the order of a key: once this is there, all before it were handled.
        telling.tell(generated(4, Samples.EIRIK), 4);
        recorded.await(ResumeExported.class, resume, exported -> exported.version() == 4);

        assertThat(recorded.all(Topic.RESUME_EXPORTED, resume)).hasSize(4);
        assertThat(new String(body(eventually(200, "txt")), StandardCharsets.UTF_8)).startsWith("Eirik");
        assertThat(text("txt?version=3")).startsWith("Inês");
        assertThat(text("txt?version=1")).startsWith("Tomáš");
        assertThat(get(owner, "txt?version=5").getStatus().value()).isEqualTo(404);

        telling.tell(generated(2, Samples.FIRST_JOB), 2);
        telling.tell(generated(5, Samples.INES), 5);
        recorded.await(ResumeExported.class, resume, exported -> exported.version() == 5);
        assertThat(text("txt")).as("an older version heard late does not become the newest").startsWith("Inês");
        assertThat(recorded.all(Topic.RESUME_EXPORTED, resume)).hasSize(5);
    }

    @Test
    void beforeItIsReadyTheStateIsSaid() {
        ExchangeResult unheard = get(owner, "pdf");
        assertThat(unheard.getStatus().value()).isEqualTo(404);
        assertThat(problem(unheard)).contains("follow its events, then ask again");

        telling.tell(new ResumeRequested(resume, owner, null, null, null, OPTIONS, AT), 0);
        assertThat(problem(eventually(409, "pdf"))).contains("\"state\":\"REQUESTED\"",
                "urn:vitae:problem:conflict");

        telling.tell(new ResumeChanged(resume, owner, new ResumeChanged.Failed("profile-missing",
                "Write a profile first."), AT), 0);
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(problem(get(owner, "pdf")))
                .contains("\"state\":\"FAILED\"", "Write a profile first."));
        assertThat(get("somebody-else", "pdf").getStatus().value()).isEqualTo(404);
    }

    @Test
    void aFailureHeardBeforeTheRequestStaysOne() {
        telling.tell(new ResumeChanged(resume, owner, new ResumeChanged.Failed("profile-missing", "Write one."), AT),
                0);
        assertThat(problem(eventually(409, "pdf"))).contains("FAILED");
        telling.tell(new ResumeRequested(resume, owner, null, null, null, OPTIONS, AT), 0);
        telling.tell(generated(1, Samples.FIRST_JOB), 1);

        assertThat(body(eventually(200, "pdf"))).isNotEmpty();
    }

    @Test
    void whatIsDeletedDoesNotComeBack() {
        telling.tell(generated(1, Samples.INES), 1);
        eventually(200, "pdf");
        telling.tell(new ResumeChanged(resume, owner, new ResumeChanged.Deleted(), AT), 0);
        eventually(404, "pdf");

        telling.tell(generated(2, Samples.INES), 2);
        recorded.await(ResumeExported.class, resume, exported -> exported.version() == 2);
        assertThat(get(owner, "pdf").getStatus().value()).isEqualTo(404);
        assertThat(get(owner, "pdf?version=1").getStatus().value()).isEqualTo(404);
    }

    @Test
    void anotherPaperIsPrintedWhenAskedFor() throws Exception {
        telling.tell(generated(1, Samples.FIRST_JOB), 1);
        eventually(200, "pdf");

        try (var letter = Loader.loadPDF(body(get(owner, "pdf?paper=letter")));
                var usual = Loader.loadPDF(body(get(owner, "pdf")))) {
            assertThat(letter.getPage(0).getMediaBox().getWidth()).isBetween(611f, 613f);
            assertThat(usual.getPage(0).getMediaBox().getWidth()).isBetween(594f, 596f);
        }
    }

    @Test
    void whatCannotBeHadIsSaid() {
        assertThat(problem(get(owner, "docx"))).contains("urn:vitae:problem:not-acceptable", "pdf, json, yaml, txt");
        assertThat(get(owner, "docx").getStatus().value()).isEqualTo(406);
        assertThat(problem(get(owner, "pdf?paper=a3"))).contains("urn:vitae:problem:invalid-parameter", "paper");
        assertThat(problem(get(owner, "pdf?template=fancy"))).contains("urn:vitae:problem:invalid-parameter");
        assertThat(problem(get(owner, "pdf?version=x"))).contains("urn:vitae:problem:invalid-parameter");
    }

    @Test
    void aDocumentTooLongKeepsItsOtherFilesAndSaysWhy() {
        ResumeDocument eirik = Samples.EIRIK.document();
        ResumeDocument endless = new ResumeDocument(eirik.basics(),
                java.util.Collections.nCopies(120, eirik.work().getFirst()), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null);
        telling.tell(generated(1, endless), 1);
        ResumeExported exported = recorded.await(ResumeExported.class, resume);

        assertThat(exported.files()).extracting(ResumeExported.File::format).containsExactlyInAnyOrder("json", "yaml",
                "txt");
        assertThat(problem(eventually(422, "pdf"))).contains("10 is the most");
        assertThat(text("txt")).startsWith("Eirik");
    }

    @Test
    void aPersonsFilesAreInTheirArchiveAndGoWithThem() throws IOException {
        telling.tell(generated(1, Samples.INES), 1);
        eventually(200, "pdf");
        Map<String, byte[]> files = archive();

        assertThat(files).containsKeys("resumes.json", "editions.json", "files/" + resume + "-version-1.txt",
                "files/" + resume + "-version-1.json", "files/" + resume + "-version-1.yaml", "contents.json");
        try (var document = Loader.loadPDF(files.get("files/" + resume + "-version-1.pdf"))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }

        telling.tell(new AccountErased(owner, AT), 0);
        ErasureConfirmed confirmed = recorded.await(ErasureConfirmed.class, owner);
        assertThat(confirmed.service()).isEqualTo("export-service");
        assertThat(confirmed.erased()).containsEntry("editions", 1L).containsEntry("resumes", 1L);
        assertThat(archive()).containsOnlyKeys("contents.json");
        assertThat(problem(get(owner, "pdf"))).contains("urn:vitae:problem:erased");
    }

    private Map<String, byte[]> archive() throws IOException {
        byte[] bytes = body(client.as("gateway", Role.GATEWAY).get().uri("/internal/archive/" + owner).exchange()
                .expectBody().returnResult());
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private ResumeGenerated generated(long version, Samples sample) {
        return generated(version, sample.document());
    }

    private ResumeGenerated generated(long version, ResumeDocument document) {
        return new ResumeGenerated(resume, owner, version, "For a test", ResumeGenerated.Origin.WRITER, "offline", 1,
                null, null, OPTIONS, document, new ResumeGenerated.Truth(1, 0, 0, List.of()),
                new ResumeGenerated.Tokens(0, 0), new ResumeGenerated.Timings(AT, AT, AT, 0));
    }

    private ExchangeResult eventually(int status, String file) {
        return await().atMost(Duration.ofSeconds(20)).until(() -> get(owner, file),
                answer -> answer.getStatus().value() == status);
    }

    private ExchangeResult get(String who, String file) {
        return client.as(who).get().uri("/api/v1/exports/" + resume + "." + file).exchange().expectBody()
                .returnResult();
    }

    private String text(String file) {
        return new String(body(get(owner, file)), StandardCharsets.UTF_8);
    }

    private static String problem(ExchangeResult answer) {
        return new String(body(answer), StandardCharsets.UTF_8);
    }

    private static byte[] body(ExchangeResult answer) {
        return answer.getResponseBodyContent();
    }
}
