package dev.vitae.export.application;

import com.mongodb.client.model.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.vitae.export.domain.Edition;
import dev.vitae.platform.mongo.DeclaredIndex;

/** Everything hot goes by id; only a deletion looks for all versions of a resume. */
@Configuration(proxyBeanMethods = false)
class ExportIndexes {

    @Bean
    DeclaredIndex editionsOfResume() {
        return DeclaredIndex.of(Edition.COLLECTION, Indexes.ascending("resumeId"));
    }
}
