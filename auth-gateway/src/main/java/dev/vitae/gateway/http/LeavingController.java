package dev.vitae.gateway.http;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import dev.vitae.gateway.account.ErasingAccounts;
import dev.vitae.gateway.account.Leaving;
import dev.vitae.gateway.problem.Refusal;
import dev.vitae.platform.security.Allowed;
import dev.vitae.platform.security.Caller;
import dev.vitae.platform.security.Open;
import dev.vitae.platform.security.Role;

/** The end of one's account, and how far it is. */
@RestController
class LeavingController {
    private final ErasingAccounts erasing;

    LeavingController(ErasingAccounts erasing) {
        this.erasing = erasing;
    }

    /** @param status where to see how far it is; shown this once */
    record Begun(String status) {}

    /**
     * @param state ASKED, ERASING, ERASED, DONE
     * @param doneAt absent before
     * @param services each with what it has erased, by collection; without a time it has not confirmed yet
     */
    record State(Leaving.State state, Instant askedAt, @Nullable Instant doneAt, @Nullable Instant linkExpiresAt,
            List<Part> services) {}

    record Part(String service, @Nullable Instant confirmedAt, Map<String, Long> erased) {}

    @DeleteMapping("/api/v1/me")
    @Allowed
    ResponseEntity<Begun> leave(Caller caller) {
        if (caller.is(Role.GATEWAY)) {
            throw Refusal.forbidden().asException();
        }
        String token = erasing.start(caller.id()).orElseThrow(() -> Refusal.leavingAlready().asException());
        String status = "/erasures/" + token;
        return ResponseEntity.accepted().location(URI.create(status)).body(new Begun(status));
    }

    /** Whoever has the link may look: there is nothing of the person in it. */
    @GetMapping("/erasures/{token}")
    @Open
    ResponseEntity<State> state(@PathVariable String token) {
        Leaving leaving = erasing.find(token).orElseThrow(() -> Refusal.noErasure().asException());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new State(leaving.state(),
                leaving.askedAt(), leaving.doneAt(), leaving.expiresAt(), parts(leaving)));
    }

    private List<Part> parts(Leaving leaving) {
        Map<String, Part> parts = new TreeMap<>();
        erasing.services().forEach(service -> parts.put(service, new Part(service, null, Map.of())));
        leaving.confirmations().forEach(confirmed -> parts.put(confirmed.service(), part(confirmed)));
        return List.copyOf(parts.values());
    }

    private static Part part(Leaving.Confirmation confirmed) {
        Map<String, Long> erased = new TreeMap<>();
        confirmed.gone().forEach(gone -> erased.put(gone.collection(), gone.documents()));
        return new Part(confirmed.service(), confirmed.at(), erased);
    }
}
