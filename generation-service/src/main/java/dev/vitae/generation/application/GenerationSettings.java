package dev.vitae.generation.application;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Times and limits of writing.
 *
 * @param waitForProfile how long a request waits for a profile when it names no version of it
 * @param waitForNamed how long it waits for the version or the job that it names: longer than a killed sender keeps its
 *        lease on what it had not sent
 * @param catchUp how long after its start a process takes a missing profile for one that it has not heard of yet: longer
 *        than a killed process keeps its place in the consumer group
 * @param lease how long a worker may hold a request; an offline draft takes some 20 ms
 * @param unclaimed after this long a request that nobody has looked at counts as forgotten
 * @param attempts how often writing may fail
 * @param begun how often writing may begin: what is killed or cut off before its end says nothing of the request, unless
 *        it is the request that kills
 * @param retry pause before the next attempt
 * @param workers how many requests this process writes at once; 0: one for each processor, at least two
 */
@ConfigurationProperties("vitae.generation")
record GenerationSettings(@DefaultValue("5s") Duration waitForProfile, @DefaultValue("45s") Duration waitForNamed,
        @DefaultValue("15s") Duration catchUp,
        @DefaultValue("10s") Duration lease,
        @DefaultValue("3s") Duration unclaimed, @DefaultValue("3") int attempts, @DefaultValue("20") int begun,
        @DefaultValue("1s") Duration retry,
        @DefaultValue("0") int workers) {
    int atOnce() {
        return workers > 0 ? workers : Math.max(2, Runtime.getRuntime().availableProcessors());
    }
}
