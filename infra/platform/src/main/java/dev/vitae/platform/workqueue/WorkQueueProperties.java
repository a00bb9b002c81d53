package dev.vitae.platform.workqueue;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How work is shared.
 *
 * @param workers records processed at the same time by this process, per listener
 */
@ConfigurationProperties("vitae.work-queue")
record WorkQueueProperties(@DefaultValue("4") int workers) {}
