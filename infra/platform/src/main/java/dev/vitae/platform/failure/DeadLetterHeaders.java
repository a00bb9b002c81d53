package dev.vitae.platform.failure;

/** What a parked record says about itself, beside the headers it came with. Values are UTF-8 text. */
public final class DeadLetterHeaders {

    public static final String REASON = "dlt-reason";

    /** Class of the exception that decided. */
    public static final String EXCEPTION = "dlt-exception";

    public static final String TOPIC = "dlt-original-topic";

    public static final String PARTITION = "dlt-original-partition";

    public static final String OFFSET = "dlt-original-offset";

    /** The consumer that could not process it: others may have. */
    public static final String GROUP = "dlt-original-group";

    public static final String PARKED_AT = "dlt-parked-at";

    private DeadLetterHeaders() {}
}
