package dev.vitae.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

import dev.vitae.platform.erasure.ErasureAutoConfiguration;
import dev.vitae.platform.problem.ProblemAutoConfiguration;
import dev.vitae.platform.testing.Databases;

/** The filter chain of every service, unless it brings its own. */
class WebSecurityAutoConfigurationTests {
    private final WebApplicationContextRunner service = new WebApplicationContextRunner()
            .withPropertyValues("spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1/realms/x",
                    "server.port=8081", "management.server.port=18081")
            .withBean(MongoTemplate.class, Databases::fresh)
            .withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class, WebMvcAutoConfiguration.class,
                    SecurityAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class,
                    OAuth2ResourceServerAutoConfiguration.class, ProblemAutoConfiguration.class,
                    ErasureAutoConfiguration.class, WebSecurityAutoConfiguration.class,
                    ManagementAccessAutoConfiguration.class));

    @Test
    void checksBearerTokensAndOpensTheManagementPort() {
        service.run(context -> assertThat(context).getBeanNames(SecurityFilterChain.class)
                .containsExactlyInAnyOrder("bearerTokens", "managementAccess"));
    }

    @Test
    void leavesTheServicesOwnChainAlone() {
        service.withUserConfiguration(OwnChain.class).run(context -> {
            assertThat(context).getBeanNames(SecurityFilterChain.class)
                    .containsExactlyInAnyOrder("own", "managementAccess");
            assertThat(context).hasBean("turningAwayErased").hasBean("access");
        });
    }

    @Test
    void withOnePortForBothTheActuatorIsNotOpened() {
        service.withPropertyValues("management.server.port=8081")
                .run(context -> assertThat(context).doesNotHaveBean("managementAccess"));
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnChain {
        @Bean
        SecurityFilterChain own(HttpSecurity http) throws Exception {
            return http.build();
        }
    }
}
