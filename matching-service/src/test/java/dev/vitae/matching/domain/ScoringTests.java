package dev.vitae.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import dev.vitae.contracts.event.ResumeScored.Part;
import dev.vitae.contracts.resume.ResumeDocument;
import dev.vitae.matching.Samples;

class ScoringTests {
    private static final LocalDate MADE = LocalDate.of(2023, 6, 1);

    @Test
    void theSameResumeScoresTheSameWhateverTheOrderOfItsItems() {
        Demands demands = Demands.read(Samples.POSTING);
        Scoring first = Scoring.of(demands, Samples.nurse(), MADE);
        Random random = new Random(7);

        for (int i = 0; i < 50; i++) {
            assertThat(Scoring.of(Demands.read(Samples.POSTING), shuffled(Samples.nurse(), random), MADE))
                    .isEqualTo(first);
        }
    }

    @Test
    void thePartsMakeTheScoreAndSayWhatWouldEarnMore() {
        Scoring scoring = Scoring.of(Demands.read(Samples.POSTING), Samples.nurse(), MADE);

        assertThat(scoring.parts()).extracting(Part::name).containsExactly("required terms", "preferred terms", "title",
                "figures", "recency");
        assertThat(scoring.score())
                .isEqualTo((int) Math.round(scoring.parts().stream().mapToDouble(Part::points).sum()));
        assertThat(scoring.parts().stream().mapToDouble(Part::of).sum()).isEqualTo(100, within(0.001));
        assertThat(scoring.parts().getFirst().reason()).contains("more points").contains("Forklift certification");
        assertThat(scoring.missing()).extracting(missing -> missing.term()).contains("Forklift certification");
    }

    @Test
    void whatCannotBeJudgedIsSharedAmongTheRest() {
        Scoring scoring = Scoring.of(Demands.read("Requirements:\n- Wound care"), Samples.nurse(), MADE);

        Part preferred = scoring.parts().get(1);
        assertThat(preferred.of()).isZero();
        assertThat(preferred.reason()).startsWith("Not judged");
        assertThat(scoring.parts().stream().mapToDouble(Part::of).sum()).isEqualTo(100, within(0.001));
    }

    @Test
    void showingLessScoresLess() {
        Demands demands = Demands.read(Samples.POSTING);
        ResumeDocument nurse = Samples.nurse();
        ResumeDocument less = withWork(nurse, nurse.work().subList(1, 2));

        Integer all = Scoring.of(demands, nurse, MADE).score();
        Integer some = Scoring.of(demands, less, MADE).score();

        assertThat(all).isNotNull();
        assertThat(some).isNotNull().isLessThan(all == null ? 0 : all);
    }

    @Test
    void withoutAnythingToCompareThereIsNoScore() {
        Demands demands = Demands.read(Samples.POSTING);

        assertThat(Scoring.of(demands, ResumeDocument.empty(), MADE)).satisfies(scoring -> {
            assertThat(scoring.score()).isNull();
            assertThat(scoring.parts()).singleElement()
                    .satisfies(part -> assertThat(part.reason()).startsWith("Not enough data: the resume"));
        });
        assertThat(Scoring.of(Demands.read("Hello"), Samples.nurse(), MADE).score()).isNull();
    }

    private static ResumeDocument shuffled(ResumeDocument document, Random random) {
        var work = new ArrayList<>(document.work());
        Collections.shuffle(work, random);
        return withWork(document, work);
    }

    private static ResumeDocument withWork(ResumeDocument document, List<dev.vitae.contracts.resume.Work> work) {
        return new ResumeDocument(document.basics(), work, document.volunteer(), document.education(),
                document.projects(), document.skills(), document.languages(), document.certificates(),
                document.awards(), document.publications(), document.interests(), document.references(),
                document.meta());
    }
}
