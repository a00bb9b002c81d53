package dev.vitae.generation.domain.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.resume.Highlight;
import dev.vitae.contracts.resume.Interest;
import dev.vitae.contracts.resume.Item;
import dev.vitae.contracts.resume.Project;
import dev.vitae.contracts.resume.ResumeDocument;
import dev.vitae.contracts.resume.Volunteer;
import dev.vitae.contracts.resume.Work;

/**
 * Fills the pages: what must be there first, the best of the recent positions next, then whatever speaks most for
 * itself as long as there is room. No employment is ever left out, so no gap appears; it may only get fewer words.
 */
final class Selecting {
    /** Most achievements of a position, the latest first; every page beyond the second allows two more each. */
    private static final int[] ONE_PAGE = {6, 4, 3, 2, 2, 1};
    private static final int[] TWO_PAGES = {7, 6, 5, 4, 3, 2};
    private static final int SURE_POSITIONS = 3;
    private static final int SURE_HIGHLIGHTS = 2;
    private static final int PROJECT_HIGHLIGHTS = 2;
    /** A position with this many achievements need not show what answers nothing. */
    private static final int ENOUGH_TO_BE_CHOOSY = 3;

    private final ResumeDocument profile;
    private final Judge judge;
    private final Career career;
    private final Room room;
    private final Selection selection = new Selection();
    private final List<Wish> wishes = new ArrayList<>();

    private Selecting(ResumeDocument profile, Judge judge, Career career, Room room) {
        this.profile = profile;
        this.judge = judge;
        this.career = career;
        this.room = room;
    }

    static Selection choose(ResumeDocument profile, Judge judge, Career career, Room room) {
        Selecting selecting = new Selecting(profile, judge, career, room);
        selecting.keepWhatMustBe();
        selecting.employment();
        selecting.extras("projects", profile.projects(), Selecting::projectText, Project::highlights);
        selecting.extras("volunteer", profile.volunteer(), Selecting::volunteerText, Volunteer::highlights);
        selecting.grantWishes();
        selecting.interests();
        return selecting.selection;
    }

    private void keepWhatMustBe() {
        keep("education", profile.education(), e -> said(e.studyType(), e.area(), e.institution()), 2);
        keep("certificates", profile.certificates(), c -> said(c.name(), c.issuer()), 1);
        keep("languages", profile.languages(), l -> said(l.language(), l.fluency()), 1);
        keep("awards", profile.awards(), a -> said(a.title(), a.awarder(), a.summary()), 2);
        keep("publications", profile.publications(), p -> said(p.name(), p.publisher(), p.summary()), 2);
        keep("references", profile.references(), r -> said(r.name(), r.reference()), 2);
    }

    private <T extends Item> void keep(String section, List<T> items, Function<T, String> text, int lines) {
        room.use(items.isEmpty() ? 0 : Room.TITLE);
        for (T item : items) {
            room.use(lines);
            selection.item(section, item, text.apply(item), true,
                    judge.score(text.apply(item), item).and("always kept"));
        }
    }

    private void employment() {
        room.use(profile.work().isEmpty() ? 0 : Room.TITLE);
        List<Work> latestFirst = career.latestFirst(profile.work());
        for (int position = 0; position < latestFirst.size(); position++) {
            Work work = latestFirst.get(position);
            String text = said(work.position(), work.name(), work.summary());
            room.use(2 + (work.highlights().isEmpty() ? Room.lines(work.summary()) : 0));
            selection.item("work", work, text, true,
                    judge.score(text, work).and("always kept: leaving out employment would make a gap"));
            List<Scored> best = bestFirst(work, work.highlights());
            for (int rank = 0; rank < best.size(); rank++) {
                place(work, best.get(rank), position, rank);
            }
        }
    }

    private void place(Work work, Scored candidate, int position, int rank) {
        int most = mostHighlights(position);
        int lines = Room.lines(candidate.highlight().text());
        if (position < SURE_POSITIONS && rank < SURE_HIGHLIGHTS && room.left() > 0) {
            room.use(lines);
            selection.highlight("work", work, candidate.highlight(), true,
                    candidate.score().and("among the best of a recent position"));
        } else if (rank >= ENOUGH_TO_BE_CHOOSY && !candidate.score().answers()) {
            selection.highlight("work", work, candidate.highlight(), false,
                    candidate.score().and("left out: it has nothing to do with the posting"));
        } else if (rank < most) {
            wishes.add(new Wish(candidate.score(), lines, (chosen, score) -> selection.highlight("work", work,
                    candidate.highlight(), chosen, score)));
        } else {
            selection.highlight("work", work, candidate.highlight(), false,
                    candidate.score().and("left out: this position shows its best " + most));
        }
    }

    private <T extends Item.Dated & Item.Highlighted> void extras(String section, List<T> items,
            Function<T, String> text, Function<T, List<Highlight>> highlights) {
        for (T item : career.latestFirst(items)) {
            List<Scored> best = bestFirst(item, highlights.apply(item));
            Score own = judge.score(text.apply(item), item);
            Score score = best.isEmpty() || best.getFirst().score().value() <= own.value()
                    ? own
                    : new Score(best.getFirst().score().value(), true, own.reasons())
                            .and("its best achievement counts");
            int lines = 2 + Room.lines(text.apply(item))
                    + best.stream().limit(PROJECT_HIGHLIGHTS).mapToInt(b -> Room.lines(b.highlight().text())).sum();
            wishes.add(new Wish(score, lines, (chosen, why) -> {
                selection.item(section, item, text.apply(item), chosen, why);
                for (int rank = 0; rank < best.size(); rank++) {
                    boolean shown = chosen && rank < PROJECT_HIGHLIGHTS;
                    Score reason = best.get(rank).score();
                    selection.highlight(section, item, best.get(rank).highlight(), shown,
                            shown
                                    ? reason
                                    : reason.and(chosen
                                            ? "left out: its best " + PROJECT_HIGHLIGHTS + " are shown"
                                            : "left out with what it belongs to"));
                }
            }));
        }
    }

    private void grantWishes() {
        wishes.sort(Comparator.comparingDouble((Wish wish) -> wish.score().value()).reversed());
        for (Wish wish : wishes) {
            boolean chosen = room.take(wish.lines());
            wish.granted().as(chosen, chosen ? wish.score() : wish.score().and(room.noRoom()));
        }
    }

    private void interests() {
        for (Interest interest : profile.interests()) {
            String text = said(interest.name(), String.join(", ", interest.keywords()));
            boolean chosen = room.take(1 + (interest.equals(profile.interests().getFirst()) ? Room.TITLE : 0));
            Score score = judge.score(text, interest);
            selection.item("interests", interest, text, chosen, chosen ? score : score.and(room.noRoom()));
        }
    }

    private List<Scored> bestFirst(Item item, List<Highlight> highlights) {
        List<Scored> scored = new ArrayList<>();
        for (Highlight highlight : highlights) {
            scored.add(new Scored(highlight, judge.score(highlight.text(), item)));
        }
        scored.sort(Comparator.comparingDouble((Scored s) -> s.score().value()).reversed());
        return scored;
    }

    private int mostHighlights(int position) {
        int[] most = room.pages() == 1 ? ONE_PAGE : TWO_PAGES;
        return most[Math.min(position, most.length - 1)] + 2 * Math.max(0, room.pages() - 2);
    }

    static String projectText(Project project) {
        return said(project.name(), project.description(), String.join(", ", project.keywords()));
    }

    static String volunteerText(Volunteer volunteer) {
        return said(volunteer.position(), volunteer.organization(), volunteer.summary());
    }

    static String said(@Nullable String... parts) {
        return String.join(", ", Stream.of(parts).filter(part -> part != null && !part.isBlank()).toList());
    }

    private record Scored(Highlight highlight, Score score) {}

    /** Something that may be in the document when there is room. */
    private record Wish(Score score, int lines, Granted granted) {}

    private interface Granted {
        void as(boolean chosen, Score score);
    }
}
