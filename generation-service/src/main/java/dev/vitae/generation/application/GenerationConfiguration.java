package dev.vitae.generation.application;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.vitae.generation.domain.writing.Meaning;
import dev.vitae.generation.domain.writing.OfflineWriter;
import dev.vitae.platform.mongo.DeclaredIndex;
import dev.vitae.platform.purge.Purge;

/** The writer, and the indexes of what is stored. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GenerationSettings.class)
class GenerationConfiguration {
    @Bean
    Drafting drafting(Meaning meaning) {
        return new OfflineWriter(meaning)::write;
    }

    @Bean
    DeclaredIndex resumesOfAnOwner() {
        return DeclaredIndex.of("resumes",
                Indexes.compoundIndex(Indexes.ascending("ownerId"), Indexes.descending("createdAt", "_id")));
    }

    @Bean
    DeclaredIndex dueResumes() {
        return new DeclaredIndex("resumes", Indexes.ascending("dueAt"), new IndexOptions().sparse(true));
    }

    @Bean
    DeclaredIndex resumesForAJob() {
        return new DeclaredIndex("resumes", Indexes.ascending("request.jobId"), new IndexOptions().sparse(true));
    }

    @Bean
    DeclaredIndex versionsOfAResume() {
        return DeclaredIndex.of("resume_versions", Indexes.ascending("resumeId"));
    }

    @Bean
    Purge deletedResumes() {
        return new Purge("resumes", "expiresAt");
    }
}
