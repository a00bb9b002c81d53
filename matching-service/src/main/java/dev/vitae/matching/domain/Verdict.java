package dev.vitae.matching.domain;

/** What can be said about one thing that a posting asks for. */
public enum Verdict {
    /** Shown in full. */
    MET,
    /** Something of it is shown: counts half. */
    PARTLY,
    /** Asked for and not shown. */
    MISSING,
    /** One of the two sides says nothing of it: counts neither for nor against. */
    UNKNOWN;

    /** How much of the weight it earns; an unknown one has no weight. */
    public double value() {
        return switch (this) {
            case MET -> 1;
            case PARTLY -> 0.5;
            case MISSING, UNKNOWN -> 0;
        };
    }

    static Verdict of(double share) {
        if (share > 0.99) {
            return MET;
        }
        return share >= 0.5 ? PARTLY : MISSING;
    }
}
