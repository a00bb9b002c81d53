package dev.vitae.platform.http;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

import dev.vitae.platform.problem.ProblemWriter;

/** JSON and body limits of every endpoint. */
@AutoConfiguration(before = {JacksonAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(HttpLimits.class)
final class HttpAutoConfiguration {
    /** After security (-100): who may not come in at all is told that, whatever the size. */
    private static final int AFTER_SECURITY = 0;

    @Bean
    JsonMapperBuilderCustomizer httpJson() {
        return StrictJson::written;
    }

    /**
     * Only for what callers send: an HTTP client of ours goes on ignoring fields that it does not know. After Boot's own
     * converter, which has order 0: the last one set is the one that reads.
     */
    @Bean
    @Order(1)
    ServerHttpMessageConvertersCustomizer strictRequestBodies(JsonMapper json) {
        return converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(StrictJson.read(json)));
    }

    @Bean
    FilterRegistrationBean<LimitingBody> limitingBody(HttpLimits limits, ProblemWriter problems) {
        FilterRegistrationBean<LimitingBody> filter = new FilterRegistrationBean<>(new LimitingBody(limits, problems));
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }
}
