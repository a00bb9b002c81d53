package dev.vitae.platform.problem;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

/** Puts {@link ContainerRefusals} inside Boot's own report, so that it speaks first. */
final class ContainerRefusalsCustomizer
        implements
            WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>,
            Ordered {
    private final JsonMapper json;

    ContainerRefusalsCustomizer(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ContainerRefusals(json)));
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
