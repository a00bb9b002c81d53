package dev.vitae.profile.domain;

import static dev.vitae.profile.domain.Samples.json;
import static dev.vitae.profile.domain.Samples.put;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.vitae.contracts.resume.Highlight;
import dev.vitae.contracts.resume.Item;
import dev.vitae.contracts.resume.ResumeDocument;
import dev.vitae.contracts.resume.Work;

class NamingTests {
    private static final PersonalProfile MINA = put(Samples.mina(), Samples.NOBODY);

    @Test
    void everyItemAndHighlightGetsItsOwnId() {
        assertThat(ids(MINA.content())).hasSizeGreaterThan(15).doesNotHaveDuplicates()
                .allMatch(Ids::wellFormed);
    }

    @Test
    void theSameContentSentAgainWithoutIdsKeepsThemAll() {
        assertThat(put(Samples.mina(), MINA).saysTheSameAs(MINA)).isTrue();
    }

    @Test
    void whatIsReadCanBeSentBack() {
        assertThat(put(Samples.tree(MINA.content()), MINA).saysTheSameAs(MINA)).isTrue();
    }

    @Test
    void idsStayWithReorderedAndEditedThings() {
        Work first = MINA.content().work().get(0);
        Work second = MINA.content().work().get(1);

        ResumeDocument edited = put(
                json("""
                        {"work": [
                          {"name": "BOKBUSS  media", "position": "Data analyst", "startDate": "2017-08-15", "endDate": "2021-02",
                           "highlights": ["Predicted returns of books with 12% less error than the model before"]},
                          {"name": "Nordfjärd Energi AB", "position": "Principal data engineer", "startDate": "2021-03",
                           "highlights": ["Won a prize",
                             "Cut the nightly batch from 6 hours to 25 minutes by partitioning on the meter id",
                             "Moved 3.2 billion meter readings from Oracle to BigQuery without an hour of downtime"]}
                        ]}"""),
                MINA).content();

        assertThat(edited.work()).extracting(Work::id).containsExactly(second.id(), first.id());
        assertThat(edited.work().get(0).highlights()).extracting(Highlight::id)
                .containsExactly(second.highlights().get(1).id());
        List<Highlight> highlights = edited.work().get(1).highlights();
        assertThat(highlights.get(1).id()).isEqualTo(first.highlights().get(1).id());
        assertThat(highlights.get(2).id()).isEqualTo(first.highlights().get(0).id());
        assertThat(ids(MINA.content())).doesNotContain(highlights.get(0).id());
    }

    @Test
    void anIdOutweighsWhatTheTextLooksLike() {
        Work first = MINA.content().work().get(0);
        ResumeDocument edited = put(
                Map.of("work", List.of(Map.of("name", "Bokbuss Media", "position", "Data analyst"),
                        Map.of("id", first.id(), "name", "Bokbuss Media", "position", "Data analyst"))),
                MINA).content();

        assertThat(edited.work()).extracting(Work::id).containsExactly(MINA.content().work().get(1).id(), first.id());
    }

    @Test
    void theSameTextOutweighsASimilarOneBeforeIt() {
        PersonalProfile before = put(json("{\"work\":[{\"name\":\"A\",\"highlights\":[\"Led a team of 4 people\"]}]}"),
                Samples.NOBODY);
        ResumeDocument now = put(json("""
                {"work":[{"name":"A","highlights":["Led a team of 9 people","Led a team of 4 people"]}]}"""), before)
                .content();

        assertThat(now.work().get(0).highlights().get(1)).isEqualTo(before.content().work().get(0).highlights().get(0));
    }

    @Test
    void twoStaysAtOneEmployerAreTwoThings() {
        PersonalProfile one = put(json("""
                {"work": [{"name": "A", "position": "Dev", "startDate": "2015", "endDate": "2017"}]}"""),
                Samples.NOBODY);
        PersonalProfile two = put(json("""
                {"work": [{"name": "A", "position": "Dev", "startDate": "2020"},
                          {"name": "A", "position": "Dev", "startDate": "2015", "endDate": "2017"}]}"""), one);

        assertThat(two.content().work().get(1).id()).isEqualTo(one.content().work().get(0).id());
        assertThat(two.content().work().get(0).id()).isNotEqualTo(one.content().work().get(0).id());
    }

    @Test
    void aHighlightMayMoveWithItsId() {
        Highlight moved = MINA.content().work().get(0).highlights().get(0);
        ResumeDocument edited = put(
                Map.of("projects", List.of(Map.of("name", "tidtabell", "highlights",
                        List.of(Map.of("id", moved.id(), "text", moved.text()))))),
                MINA).content();

        assertThat(edited.projects().get(0).highlights()).containsExactly(moved);
    }

    @Test
    void idsThatAreUnknownOrUsedTwiceAreRefused() {
        Work known = MINA.content().work().get(0);
        Reading reading = Reading.strict(Samples.TODAY, KnownIds.of(MINA.content()));
        SentProfile.read(Map.of("work",
                List.of(Map.of("id", known.id(), "name", "A"), Map.of("id", known.id(), "name", "B"),
                        Map.of("id", "abcdefghijkm", "name", "C"), Map.of("id", "7", "name", "D")),
                "skills", List.of(Map.of("id", known.id(), "name", "E"))), reading);

        assertThat(reading.findings()).extracting(Finding::pointer).containsExactlyInAnyOrder("/work/1/id",
                "/work/2/id", "/work/3/id", "/skills/0/id");
    }

    static List<String> ids(ResumeDocument content) {
        return content.items().flatMap(item -> Stream.concat(Stream.of(item.id()),
                item instanceof Item.Highlighted told
                        ? told.highlights().stream().map(Highlight::id)
                        : Stream.empty()))
                .toList();
    }
}
