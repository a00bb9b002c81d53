package dev.vitae.generation.domain;

/** Why there is no document, and what to do about it. */
public record Failure(Reason reason, String detail) {
    /** Stable words for machines. */
    public enum Reason {
        PROFILE_MISSING("profile-missing"),
        PROFILE_VERSION_UNKNOWN("profile-version-unknown"),
        JOB_UNKNOWN(
                "job-unknown"),
        TRUTH_CHECK(
                "truth-check"),
        GIVEN_UP("given-up");

        private final String word;

        Reason(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public static Failure profileMissing() {
        return new Failure(Reason.PROFILE_MISSING, "There is no profile to write from. Save one and ask again.");
    }

    public static Failure profileVersionUnknown(long wanted, long known) {
        return new Failure(Reason.PROFILE_VERSION_UNKNOWN, "Version " + wanted
                + " of the profile has not arrived; the newest one here is " + known + ". Ask again.");
    }

    public static Failure jobUnknown() {
        return new Failure(Reason.JOB_UNKNOWN,
                "There is no such job, or not any more. Choose another one, or send the posting's text as \"jobDescription\".");
    }

    public static Failure truthCheck(int claims) {
        return new Failure(Reason.TRUTH_CHECK, "The draft said " + (claims == 1 ? "something" : claims + " things")
                + " that the profile does not back, so it was thrown away.");
    }

    public static Failure givenUp(int attempts) {
        return new Failure(Reason.GIVEN_UP, "Writing was tried " + attempts + " times and did not succeed. Ask again.");
    }
}
