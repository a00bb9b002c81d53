package dev.vitae.platform.security;

import java.time.Duration;
import java.util.List;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import dev.vitae.platform.erasure.ErasedOwners;
import dev.vitae.platform.erasure.ErasureAutoConfiguration;
import dev.vitae.platform.problem.ProblemAutoConfiguration;
import dev.vitae.platform.problem.ProblemWriter;

/**
 * Every request carries a token that is checked here: issuer, audience, signature, expiry. Backs off where a service
 * (the gateway) brings a filter chain of its own; what handlers say about access holds there too.
 */
@AutoConfiguration(after = {ProblemAutoConfiguration.class, ErasureAutoConfiguration.class}, before = {
    OAuth2ResourceServerWebSecurityAutoConfiguration.class, ManagementWebSecurityAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
final class WebSecurityAutoConfiguration {
    private static final Duration KEYS_WITHIN = Duration.ofSeconds(3);

    @Bean
    @ConditionalOnMissingBean(SecurityFilterChain.class)
    SecurityFilterChain bearerTokens(HttpSecurity http, ProblemWriter problems,
            ObjectProvider<RequestMappingHandlerMapping> mappings) throws Exception {
        RefusedRequests refused = new RefusedRequests(problems);
        OpenEndpoints open = new OpenEndpoints(() -> mappings.orderedStream().toList());
        return http
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(open)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.jwt(token -> {
                    // The decoder is Boot's, set up by spring.security.oauth2.resourceserver.jwt.*
                }).authenticationEntryPoint(refused).accessDeniedHandler(refused))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No cookie identifies anybody here, so there is nothing that another site could borrow.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    JwkSetUriJwtDecoderBuilderCustomizer keysInTime() {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(KEYS_WITHIN);
        return decoder -> decoder.restOperations(new RestTemplate(requests));
    }

    /** Identity is the subject and nothing else; a token that never expires is not one of ours. */
    @Bean
    OAuth2TokenValidator<Jwt> subjectAndExpiry() {
        return token -> token.getExpiresAt() == null || token.getSubject() == null || token.getSubject().isBlank()
                ? OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"))
                : OAuth2TokenValidatorResult.success();
    }

    @Bean
    FilterRegistrationBean<TurningAwayErased> turningAwayErased(ErasedOwners erased, ProblemWriter problems) {
        FilterRegistrationBean<TurningAwayErased> filter = new FilterRegistrationBean<>(
                new TurningAwayErased(erased, problems));
        filter.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1);
        return filter;
    }

    @Bean
    WebMvcConfigurer access() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new CheckingAccess());
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }
        };
    }
}
