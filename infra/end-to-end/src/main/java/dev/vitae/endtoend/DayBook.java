package dev.vitae.endtoend;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What must have been counted of each day, by the client's own book and by what it was promised. */
record DayBook(Ledger ledger, Editing editing) {
    /** Where analytics has counted something else. */
    List<String> faults(Counts counted) {
        System.out.println("counted since the start: " + counted.days());
        Instant now = Instant.now();
        List<Span> requested = ledger.accepted().stream().map(one -> new Span(one.firstSent(), one.at())).toList();
        List<Span> made = ledger.accepted().stream().map(one -> new Span(one.firstSent(), now)).toList();
        List<Span> jobs = ledger.jobs().stream().map(one -> new Span(one.firstSent(), one.at())).toList();
        List<String> faults = new ArrayList<>();
        faults.addAll(counted.faults("requested", Counts.Day::requested, requested));
        faults.addAll(counted.faults("ready", Counts.Day::ready, made));
        faults.addAll(counted.faults("failed", Counts.Day::failed, List.of()));
        faults.addAll(counted.faults("exported", Counts.Day::exported, made));
        faults.addAll(counted.faults("scored", Counts.Day::scored, made));
        faults.addAll(counted.faults("jobs", Counts.Day::jobs, jobs));
        faults.addAll(counted.faults("profile updates", Counts.Day::profileUpdates, editing.tellings()));
        return faults;
    }
}
