package dev.vitae.platform.kafka;

/** Sizes of messages. */
public final class Messages {

    /** Largest record in bytes, for producers and topics alike: a whole profile with a photo fits several times. */
    public static final int LARGEST = 4 * 1024 * 1024;

    private Messages() {}
}
