package dev.vitae.gateway.routing;

import java.time.Duration;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** How services are reached. The routes themselves are in {@code application.yaml}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RoutingConfiguration.Limits.class)
class RoutingConfiguration {

    /** A kept connection that idled longer is tried before it is used: its service may have closed it. */
    private static final TimeValue TRUST_IDLE = TimeValue.ofMilliseconds(500);

    /**
     * @param connect until a service takes the connection
     * @param silence that is borne before and within an answer; a stream of events sends something more often
     * @param connections at once, to one service; each open stream of events holds one
     */
    @ConfigurationProperties("vitae.gateway.services")
    record Limits(Duration connect, Duration silence, int connections) {}

    @Bean(destroyMethod = "close")
    CloseableHttpClient serviceConnections(Limits limits) {
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnPerRoute(limits.connections())
                        .setMaxConnTotal(limits.connections() * 5)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(limits.connect()))
                                .setSocketTimeout(Timeout.of(limits.silence()))
                                .setValidateAfterInactivity(TRUST_IDLE)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(limits.connect()))
                        .setResponseTimeout(Timeout.of(limits.silence()))
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableDefaultUserAgent()
                .build();
    }

    @Bean
    Forwarding forwarding(RestClient.Builder client, CloseableHttpClient serviceConnections) {
        return new Forwarding(
                client.requestFactory(new HttpComponentsClientHttpRequestFactory(serviceConnections)).build());
    }

    @Bean
    HeadersForServices headersForServices() {
        return new HeadersForServices();
    }

    @Bean
    HeadersForClients headersForClients() {
        return new HeadersForClients();
    }

    @Bean
    CuttingOff cuttingOff() {
        return new CuttingOff();
    }
}
