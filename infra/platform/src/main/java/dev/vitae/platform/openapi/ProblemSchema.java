package dev.vitae.platform.openapi;

import java.util.List;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springframework.web.method.HandlerMethod;

import dev.vitae.platform.security.Access;

/** What every operation may answer when it does not work. */
final class ProblemSchema {
    static final String NAME = "Problem";

    private ProblemSchema() {}

    static Operation describe(Operation operation, HandlerMethod handler) {
        ApiResponses responses = operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
        switch (Access.of(handler)) {
            // No token is needed here.
            case Access.Everybody() -> operation.setSecurity(List.of());
            case Access.SignedIn(var roles) -> {
                responses.addApiResponse("401", problem("No token, or one that is not valid here"));
                if (!roles.isEmpty()) {
                    responses.addApiResponse("403", problem("Needs one of the roles " + roles.stream()
                            .map(role -> role.realmName())
                            .sorted()
                            .toList()));
                }
            }
            case Access.Nobody() -> responses.addApiResponse("403", problem("Nobody may call this"));
        }
        responses.addApiResponse("default", problem("Any other problem"));
        operation.setResponses(responses);
        return operation;
    }

    private static ApiResponse problem(String description) {
        return new ApiResponse().description(description)
                .content(new Content().addMediaType("application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + NAME))));
    }

    static Schema<?> schema() {
        Schema<?> error = new ObjectSchema().addProperty("pointer", new StringSchema())
                .addProperty("detail", new StringSchema());
        return new ObjectSchema().addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("A sentence that says what to do"))
                .addProperty("errors", new ArraySchema().items(error))
                .addProperty("traceId", new StringSchema());
    }
}
