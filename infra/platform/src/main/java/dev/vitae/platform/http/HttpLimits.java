package dev.vitae.platform.http;

import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one request may send.
 *
 * @param maxBody for every path without a limit of its own
 * @param maxBodyOf path pattern to its own limit: {@code vitae.http.max-body-of.[/api/v1/profile/import]=10MB}
 */
@ConfigurationProperties("vitae.http")
record HttpLimits(@DefaultValue("1MB") DataSize maxBody, @DefaultValue Map<String, DataSize> maxBodyOf) {}
