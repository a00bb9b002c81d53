package dev.vitae.matching.events;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.vitae.contracts.event.JobPosted;
import dev.vitae.matching.domain.Job;
import dev.vitae.platform.outbox.StateOf;

/** A job is told as the whole posting, analysed, also when it has closed; its deletion as a tombstone. */
@Configuration(proxyBeanMethods = false)
class JobEvents {
    @Bean
    StateOf<Job> jobPosted() {
        return new StateOf<>(Job.class, JobEvents::told);
    }

    private static JobPosted told(Job job) {
        return new JobPosted(job.id(), job.ownerId(), job.version(), job.open(), job.title(), job.organization(),
                job.place(), job.remote(), job.language(), job.text(), job.requirements(), job.postedAt(),
                job.validThrough(), job.closedAt());
    }
}
