package dev.vitae.generation.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.core.MongoOperations;

import dev.vitae.contracts.event.ResumeChanged;
import dev.vitae.contracts.event.Topic;
import dev.vitae.contracts.resume.ResumeDocument;
import dev.vitae.contracts.resume.Skill;
import dev.vitae.generation.GenerationTest;
import dev.vitae.generation.Neighbours;
import dev.vitae.generation.Person;
import dev.vitae.generation.domain.Version;
import dev.vitae.generation.domain.writing.Draft;
import dev.vitae.generation.domain.writing.Meaning;
import dev.vitae.generation.domain.writing.OfflineWriter;
import dev.vitae.platform.test.RecordedEvents;
import dev.vitae.platform.test.TestClient;

@GenerationTest
@Import(LyingWriterTests.Lying.class)
class LyingWriterTests {
    @Test
    void whatTheProfileDoesNotBackNeverLeavesTheService(@Autowired TestClient client, @Autowired Neighbours neighbours,
            @Autowired RecordedEvents events, @Autowired MongoOperations mongo) {
        Person elise = new Person(client);
        neighbours.profile(elise.id, 1);

        String id = elise.ask(Map.of()).id();

        assertThat(elise.await(id, "FAILED").body().path("failure").path("reason").asString()).isEqualTo("truth-check");
        assertThat(events.await(ResumeChanged.class, id).change()).isInstanceOf(ResumeChanged.Failed.class);
        assertThat(events.all(Topic.RESUME_GENERATED, id)).isEmpty();
        assertThat(mongo.findById(Version.id(id, 1), Version.class)).isNull();
    }

    /** A writer that adds one skill, and says that the profile has it. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Lying {
        @Bean
        @Primary
        Drafting lyingDrafting() {
            OfflineWriter honest = new OfflineWriter(Meaning.none("not needed"));
            return brief -> {
                Draft draft = honest.write(brief);
                return new Draft(withSkill(draft.profile()), withSkill(draft.document()), draft.choices(),
                        draft.missing());
            };
        }

        private static ResumeDocument withSkill(ResumeDocument d) {
            return new ResumeDocument(d.basics(), d.work(), d.volunteer(), d.education(), d.projects(),
                    List.of(new Skill("s-99", "Haskell", null, List.of())), d.languages(), d.certificates(), d.awards(),
                    d.publications(), d.interests(), d.references(), d.meta());
        }
    }
}
