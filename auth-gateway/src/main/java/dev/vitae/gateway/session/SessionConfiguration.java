package dev.vitae.gateway.session;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.time.Duration;

import org.mongodb.spring.session.JdkMongoSessionConverter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

import dev.vitae.platform.personal.PersonalData;
import dev.vitae.platform.purge.Purge;

/** Sessions of browsers: where they are kept and which cookie names them. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

    /** What a session is made of; a stored one that holds any other class is not read. */
    private static final ObjectInputFilter OWN_CLASSES = ObjectInputFilter.Config
            .createFilter("java.base/*;org.springframework.security.**;dev.vitae.gateway.**;!*");

    @Bean
    BrowserSessions browserSessions(MongoOperations mongo, @Value("${vitae.gateway.session-idle}") Duration idle) {
        return new BrowserSessions(mongo,
                new JdkMongoSessionConverter(new SerializingConverter(), SessionConfiguration::read, idle), idle);
    }

    /** The converter writes who a session belongs to beside its content. */
    @Bean
    PersonalData personalSessions() {
        return PersonalData.in(BrowserSessions.COLLECTION, "principal")
                .notShown("Your browser sessions here; your sign-ins are listed instead.");
    }

    @Bean
    Purge expiredSessions() {
        return new Purge(BrowserSessions.COLLECTION, "expireAt");
    }

    /** The {@code __Host-} prefix makes the browser itself insist on Secure, the path, and this very host. */
    @Bean
    CookieSerializer sessionCookie() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("__Host-SESSION");
        cookie.setCookiePath("/");
        cookie.setUseSecureCookie(true);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseBase64Encoding(false);
        return cookie;
    }

    private static Object read(byte[] attributes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(attributes))) {
            in.setObjectInputFilter(OWN_CLASSES);
            return in.readObject();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ClassNotFoundException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
