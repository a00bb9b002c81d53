package dev.vitae.gateway.account;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

import dev.vitae.gateway.signin.OwnToken;
import dev.vitae.gateway.signin.SignInSettings;
import dev.vitae.platform.erasure.ErasedOwners;
import dev.vitae.platform.mongo.DeclaredIndex;
import dev.vitae.platform.outbox.Facts;
import dev.vitae.platform.personal.Impersonal;
import dev.vitae.platform.personal.PersonalArchive;
import dev.vitae.platform.personal.PersonalData;
import dev.vitae.platform.purge.Purge;

/** Archive and erasure: their parts, and what they keep. */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {
    private static final String EXPIRES_AT = "expiresAt";

    @Bean
    Accounts accounts(RestClient.Builder client, SignInSettings settings, OwnToken token) {
        return new Accounts(client.requestFactory(patience(Duration.ofSeconds(10))), settings.reachedAt(), token);
    }

    @Bean
    ErasingAccounts erasingAccounts(Accounts accounts, ErasedOwners registry, Facts facts, MongoOperations mongo,
            @Value("${vitae.gateway.erasure.services}") Set<String> services) {
        return new ErasingAccounts(accounts, registry, facts, mongo, services);
    }

    @Bean
    Archives archives(MongoOperations mongo) {
        return new Archives(mongo, new ArchiveParts(mongo));
    }

    @Bean
    MakingArchives makingArchives(Archives archives, Accounts accounts, PersonalArchive own, MongoOperations mongo,
            RestClient.Builder client, OwnToken token, Environment environment, JsonMapper json) {
        Map<String, URI> services = Binder.get(environment)
                .bind("vitae.services", Bindable.mapOf(String.class, URI.class))
                .get();
        return new MakingArchives(archives, new ArchiveParts(mongo), accounts,
                new ServiceParts(services, client.requestFactory(patience(Duration.ofMinutes(1))), token), own, json);
    }

    @Bean
    AccountNumbers accountNumbers(MongoOperations mongo, MeterRegistry meters,
            @Value("${vitae.gateway.erasure.services}") Set<String> services) {
        return new AccountNumbers(mongo, meters, services);
    }

    private static JdkClientHttpRequestFactory patience(Duration reading) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(reading);
        return requests;
    }

    @Bean
    DeclaredIndex oneArchiveAtATime() {
        return onceWhereThere(ArchiveRequest.COLLECTION, "runningFor");
    }

    @Bean
    DeclaredIndex oneWayOut() {
        return onceWhereThere(Leaving.COLLECTION, "ownerId");
    }

    private static DeclaredIndex onceWhereThere(String collection, String field) {
        return new DeclaredIndex(collection, Indexes.ascending(field), new IndexOptions().unique(true).sparse(true));
    }

    @Bean
    Purge expiredArchives() {
        return new Purge(ArchiveRequest.COLLECTION, EXPIRES_AT);
    }

    @Bean
    Purge expiredArchiveParts() {
        return new Purge(ArchiveParts.COLLECTION, EXPIRES_AT);
    }

    @Bean
    Purge expiredStatusLinks() {
        return new Purge(Leaving.COLLECTION, EXPIRES_AT);
    }

    @Bean
    PersonalData personalArchiveRequests() {
        return PersonalData.in(ArchiveRequest.COLLECTION, "owner").notShown("That you asked for this archive.");
    }

    @Bean
    PersonalData personalArchiveParts() {
        return PersonalData.in(ArchiveParts.COLLECTION, "owner").notShown("This archive itself.");
    }

    @Bean
    Impersonal waysOut() {
        return new Impersonal(Leaving.COLLECTION, "the person's id until their account is gone, then numbers only");
    }
}
