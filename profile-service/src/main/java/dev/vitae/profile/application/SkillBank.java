package dev.vitae.profile.application;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.vitae.skills.graph.SkillGraph;

/** The skills that this service knows, read once. */
@Configuration(proxyBeanMethods = false)
class SkillBank {
    @Bean
    SkillGraph skillGraph() {
        return SkillGraph.ours();
    }
}
