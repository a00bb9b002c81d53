package dev.vitae.gateway;

import dev.vitae.gateway.stage.Stage;

/** One gateway for all tests that need nothing special; what they change they put back. */
final class OneStage {

    private static final Stage STAGE = open();

    private OneStage() {}

    static Stage get() {
        STAGE.services.values().forEach(service -> service.answersAsUsual());
        return STAGE;
    }

    private static Stage open() {
        Stage stage = new Stage(GatewayApplication.class).with("vitae.gateway.services.silence", "3s");
        stage.provider.open();
        stage.start();
        Runtime.getRuntime().addShutdownHook(new Thread(stage::close));
        return stage;
    }
}
