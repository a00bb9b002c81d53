package dev.vitae.gateway.signin;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.web.client.RestClient;

import dev.vitae.platform.personal.PersonalData;
import dev.vitae.platform.problem.ProblemWriter;
import dev.vitae.platform.purge.Purge;

/** The parts of sign-in; how they are put in the way of a request is in {@link Doors}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class SignInConfiguration {

    @Bean
    Provider provider(SignInSettings settings) {
        return new Provider(settings);
    }

    @Bean
    SignedInTokens signedInTokens(MongoOperations mongo, @Value("${vitae.gateway.session-idle}") Duration idle) {
        return new SignedInTokens(mongo, idle);
    }

    @Bean
    AccessTokens accessTokens(MongoOperations mongo, Provider provider, SignInSettings settings,
            @Value("${vitae.gateway.session-idle}") Duration idle) {
        RestClientRefreshTokenTokenResponseClient refreshing = new RestClientRefreshTokenTokenResponseClient();
        refreshing.setRestClient(impatient());
        return new AccessTokens(mongo, provider, refreshing, settings.refreshLease(), idle);
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeExchange() {
        RestClientAuthorizationCodeTokenResponseClient exchange = new RestClientAuthorizationCodeTokenResponseClient();
        exchange.setRestClient(impatient());
        return exchange;
    }

    @Bean
    SigningOut signingOut(SignedInTokens tokens, SignInSettings settings) {
        return new SigningOut(tokens, settings, impatient());
    }

    @Bean
    OwnToken ownToken(Provider provider) {
        RestClientClientCredentialsTokenResponseClient grants = new RestClientClientCredentialsTokenResponseClient();
        grants.setRestClient(impatient());
        return new OwnToken(provider, grants);
    }

    @Bean
    PersonalData personalTokens() {
        return PersonalData.in(SessionTokens.COLLECTION, "owner")
                .notShown(
                        "The tokens of your browser sessions: they are keys, and a copy of a key helps thieves only.");
    }

    @Bean
    Purge expiredTokens() {
        return new Purge(SessionTokens.COLLECTION, "expiresAt");
    }

    @Bean
    ActingForTheSession actingForTheSession(AccessTokens tokens, JwtDecoder decoder,
            ProblemWriter problems) {
        return new ActingForTheSession(tokens, decoder, problems);
    }

    /** As Spring Security's own, with time-outs: a request waits for it. Never repeats a POST by itself. */
    private static RestClient impatient() {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(Duration.ofSeconds(2));
        requests.setReadTimeout(Duration.ofSeconds(5));
        return RestClient.builder().requestFactory(requests).configureMessageConverters(converters -> {
            converters.addCustomConverter(new FormHttpMessageConverter());
            converters.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter());
        }).defaultStatusHandler(new OAuth2ErrorResponseErrorHandler()).build();
    }
}
