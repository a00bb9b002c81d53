package dev.vitae.gateway.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;

import dev.vitae.contracts.event.AccountErased;
import dev.vitae.contracts.event.ErasureConfirmed;
import dev.vitae.platform.erasure.ErasedOwners;
import dev.vitae.platform.outbox.Facts;

/**
 * Ends an account: disabled first, then erased by every service, removed last. Each step may run again: it is taken from
 * the stored state, and the state moves on by a guarded write after the step, together with what is told of it.
 */
public final class ErasingAccounts {
    private static final Logger LOG = LoggerFactory.getLogger(ErasingAccounts.class);
    private static final Duration LINK_KEPT = Duration.ofDays(30);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Accounts accounts;
    private final ErasedOwners registry;
    private final Facts facts;
    private final MongoOperations mongo;
    private final Set<String> services;
    private final Clock clock = Clock.systemUTC();

    /** @param services names of those that must confirm */
    ErasingAccounts(Accounts accounts, ErasedOwners registry, Facts facts, MongoOperations mongo,
            Set<String> services) {
        this.accounts = accounts;
        this.registry = registry;
        this.facts = facts;
        this.mongo = mongo;
        this.services = Set.copyOf(services);
    }

    /** Token of the status link; it is nowhere else. Empty: this account is on its way out already. */
    public Optional<String> start(String ownerId) {
        String token = newToken();
        Instant now = clock.instant();
        Leaving leaving = new Leaving(Tokens.hash(token), ownerId, Leaving.State.ASKED, List.of(), now,
                now.plus(PATIENCE), null, null);
        if (!inserted(leaving)) {
            return Optional.empty();
        }
        try {
            goOn(leaving);
        } catch (RuntimeException later) {
            LOG.warn("An account cannot be disabled yet; tried again soon: {}", later.toString());
        }
        return Optional.of(token);
    }

    public Optional<Leaving> find(String token) {
        return Optional.ofNullable(mongo.findById(Tokens.hash(token), Leaving.class))
                .filter(leaving -> leaving.expiresAt() == null || leaving.expiresAt().isAfter(clock.instant()));
    }

    /** Those that must confirm. */
    public Set<String> services() {
        return services;
    }

    /** A confirmation that came before counts once. */
    public void confirmed(ErasureConfirmed told) {
        Leaving.Confirmation confirmation = new Leaving.Confirmation(told.service(), told.erased()
                .entrySet()
                .stream()
                .map(entry -> new Leaving.Gone(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Leaving.Gone::collection))
                .toList(), told.confirmedAt());
        of(told.ownerId()).ifPresent(leaving -> facts.change(Leaving.class,
                new Query(Criteria.where("_id").is(leaving.id()).and("confirmations.service").ne(told.service())),
                new Update().push("confirmations", confirmation)));
        of(told.ownerId()).filter(this::everywhere)
                .ifPresent(leaving -> facts.change(Leaving.class, at(leaving, Leaving.State.ERASING),
                        new Update().set("state", Leaving.State.ERASED).set("dueAt", clock.instant())));
    }

    /** What a killed process has left, and what waits for Keycloak. */
    @Scheduled(initialDelayString = "${vitae.gateway.erasure.look}", fixedDelayString = "${vitae.gateway.erasure.look}")
    void sweep() {
        for (Leaving due : mongo.find(new Query(Criteria.where("dueAt").lte(clock.instant())), Leaving.class)) {
            try {
                goOn(due);
            } catch (RuntimeException later) {
                LOG.warn("An erasure waits in state {}: {}", due.state(), later.toString());
                facts.change(Leaving.class, at(due, due.state()),
                        new Update().set("dueAt", clock.instant().plus(PATIENCE)));
            }
        }
    }

    private void goOn(Leaving leaving) {
        String ownerId = Objects.requireNonNullElse(leaving.ownerId(), "");
        Instant now = clock.instant();
        switch (leaving.state()) {
            case ASKED -> {
                registry.add(ownerId);
                accounts.disable(ownerId);
                facts.change(Leaving.class, at(leaving, Leaving.State.ASKED),
                        new Update().set("state", Leaving.State.ERASING).unset("dueAt"),
                        new AccountErased(ownerId, now));
            }
            case ERASED -> {
                accounts.remove(ownerId);
                facts.change(Leaving.class, at(leaving, Leaving.State.ERASED),
                        new Update().set("state", Leaving.State.DONE)
                                .set("doneAt", now)
                                .set("expiresAt", now.plus(LINK_KEPT))
                                .unset("ownerId")
                                .unset("dueAt"));
            }
            case ERASING, DONE -> {
                // The services' turn, or nobody's.
            }
        }
    }

    private Optional<Leaving> of(String ownerId) {
        return Optional.ofNullable(mongo.findOne(new Query(Criteria.where("ownerId").is(ownerId)), Leaving.class));
    }

    private boolean everywhere(Leaving leaving) {
        return leaving.confirmations().stream().map(Leaving.Confirmation::service).toList().containsAll(services);
    }

    /** False: there is one for this person; a unique index says so. */
    private boolean inserted(Leaving leaving) {
        try {
            return facts.insert(leaving);
        } catch (DuplicateKeyException onItsWay) {
            return false;
        }
    }

    private static Query at(Leaving leaving, Leaving.State state) {
        return new Query(Criteria.where("_id").is(leaving.id()).and("state").is(state));
    }

    private static String newToken() {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
