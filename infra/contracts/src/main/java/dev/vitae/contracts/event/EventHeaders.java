package dev.vitae.contracts.event;

/**
 * The Kafka headers of an event: CloudEvents 1.0 in binary mode. Values are UTF-8 text.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">Kafka
 *      protocol binding</a>
 */
public final class EventHeaders {
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String TIME = "ce_time";
    public static final String SUBJECT = "ce_subject";
    /** Extension: whose data this is. */
    public static final String OWNER = "ce_ownerid";
    /** Extension: version of the thing, where it has one; what orders a tombstone among the states before it. */
    public static final String VERSION = "ce_entityversion";
    public static final String CONTENT_TYPE = "content-type";
    /** W3C trace context. */
    public static final String TRACE_PARENT = "traceparent";

    private EventHeaders() {}
}
