package dev.vitae.platform.inbox;

import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.messaging.Message;
import org.springframework.messaging.handler.invocation.HandlerMethodArgumentResolver;

import dev.vitae.contracts.event.Event;

/** Gives {@code @KafkaListener} methods their {@link Incoming} argument. */
final class IncomingArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Incoming.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, Message<?> message) {
        Class<?> type = ResolvableType.forMethodParameter(parameter).getGeneric(0).resolve(Event.class);
        return IncomingEvents.read(message, type.asSubclass(Event.class));
    }
}
