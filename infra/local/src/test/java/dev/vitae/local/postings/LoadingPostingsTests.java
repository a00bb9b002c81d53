package dev.vitae.local.postings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class LoadingPostingsTests {

    @TempDir
    Path folder;

    private final JobsStandIn jobs = start();

    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void threePostings() throws IOException {
        for (String name : List.of("baker", "carpenter", "doctor")) {
            Files.writeString(folder.resolve(name + ".txt"),
                    "title: " + name + "\nemployer: E\nplace: Ulm, DE\ntype: FULL_TIME\ncategory: trades\n\nText.\n");
        }
    }

    @AfterEach
    void stop() {
        jobs.close();
    }

    @Test
    void anEmptyStackTakesAllOnceAndNothingAtTheNextStart() throws Exception {
        load();
        load();

        assertThat(jobs.keys).hasSize(3).doesNotHaveDuplicates();
        assertThat(jobs.byKey.values()).extracting(posting -> posting.path("title").asString())
                .containsExactly("baker", "carpenter", "doctor");
        assertThat(jobs.byKey.values()).first()
                .satisfies(posting -> assertThat(posting.at("/jobLocation/address/addressCountry").asString())
                        .isEqualTo("DE"));
        assertThat(said).last().asString().contains("has loaded the sample postings: 3");
    }

    @Test
    void aStackWithPostingsOfItsOwnIsLeftAlone() throws Exception {
        jobs.byKey.put("somebody's", JsonMapper.shared().createObjectNode());

        load();

        assertThat(jobs.keys).isEmpty();
    }

    @Test
    void aRunThatWasCutOffGoesOnWithoutDoubles() throws Exception {
        jobs.losesAnswerAfter = 1;
        load();
        assertThat(said).last().asString().contains("1 of 3", "next start");

        jobs.losesAnswerAfter = Integer.MAX_VALUE;
        load();

        assertThat(jobs.byKey).hasSize(3);
        assertThat(jobs.keys.stream().filter("sample-posting-baker"::equals)).hasSize(1);
        assertThat(jobs.keys.stream().filter("sample-posting-carpenter"::equals)).hasSizeGreaterThan(1);
    }

    @Test
    void aServiceThatIsBusyIsAskedAgain() throws Exception {
        jobs.busyAnswers = 2;

        load();

        assertThat(jobs.byKey).hasSize(3);
    }

    private void load() throws InterruptedException {
        new LoadingPostings(folder, folder.resolve("mark"), said::add).run(() -> "rachel", jobs.address());
    }

    private static JobsStandIn start() {
        try {
            return new JobsStandIn();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
