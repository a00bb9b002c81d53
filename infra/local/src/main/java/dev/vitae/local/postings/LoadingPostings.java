package dev.vitae.local.postings;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import dev.vitae.local.client.Api;

/**
 * Brings the sample postings into a stack without any, so that nobody begins with an empty page.
 *
 * <p>
 * Each is sent with a key of its own and written down when it was taken: a run that was cut off goes on at the next start, and the one posting
 * that was taken but not written down is recognised by its key (for a day; after that it would come twice).
 */
public final class LoadingPostings {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private static final int TRIES = 20;

    /** Busy, away or overloaded: asked again. Anything else is an answer. */
    private static final Set<Integer> LATER = Set.of(409, 429, 502, 503, 504);

    private final Path folder;

    private final Loaded loaded;

    private final Consumer<String> say;

    public LoadingPostings(Path folder, Path mark, Consumer<String> say) {
        this.folder = folder;
        this.loaded = new Loaded(mark);
        this.say = say;
    }

    /** Sends what is still to be sent, signed in as somebody whose postings all may see. Says how it went; never fails. */
    public void run(SigningIn signIn, String gateway) throws InterruptedException {
        List<SamplePosting> all = SamplePosting.in(folder);
        int done = 0;
        try {
            if (loaded.begun() && all.stream().map(SamplePosting::name).allMatch(loaded.names()::contains)) {
                return;
            }
            Api api = new Api(gateway, signIn.token());
            if (!loaded.begun()) {
                if (hasJobs(api)) {
                    return;
                }
                loaded.begin();
            }
            Set<String> taken = loaded.names();
            done = taken.size();
            say.accept("loads " + (all.size() - done) + " sample postings in the background");
            for (SamplePosting posting : all) {
                if (!taken.contains(posting.name())) {
                    send(api, posting);
                    loaded.add(posting.name());
                    done++;
                }
            }
            say.accept("has loaded the sample postings: " + done);
        } catch (IOException | RuntimeException failure) {
            say.accept("has loaded " + done + " of " + all.size() + " sample postings and goes on at the next start: "
                    + Optional.ofNullable(failure.getMessage()).orElseGet(failure::toString));
        }
    }

    private static boolean hasJobs(Api api) throws IOException, InterruptedException {
        return !patiently(() -> api.get("/api/v1/jobs?limit=1")).expecting(200).json().path("items").isEmpty();
    }

    private static void send(Api api, SamplePosting posting) throws IOException, InterruptedException {
        Map<String, String> headers = Map.of("Content-Type", "application/json", "Idempotency-Key",
                "sample-posting-" + posting.name());
        byte[] body = posting.json();
        patiently(() -> api.post("/api/v1/jobs", body, headers)).expecting(201);
    }

    private static Api.Answer patiently(Call call) throws IOException, InterruptedException {
        for (int attempt = 1;; attempt++) {
            Api.Answer answer = call.send();
            if (attempt == TRIES || !LATER.contains(answer.status())) {
                return answer;
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private interface Call {

        Api.Answer send() throws IOException, InterruptedException;

    }

    /** Signs in when there is something to send, and not before. */
    public interface SigningIn {

        String token() throws IOException, InterruptedException;

    }
}
