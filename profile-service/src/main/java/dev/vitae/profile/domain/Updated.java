package dev.vitae.profile.domain;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.resume.Award;
import dev.vitae.contracts.resume.Basics;
import dev.vitae.contracts.resume.Certificate;
import dev.vitae.contracts.resume.Education;
import dev.vitae.contracts.resume.Interest;
import dev.vitae.contracts.resume.Item;
import dev.vitae.contracts.resume.Language;
import dev.vitae.contracts.resume.Location;
import dev.vitae.contracts.resume.Meta;
import dev.vitae.contracts.resume.Profile;
import dev.vitae.contracts.resume.Project;
import dev.vitae.contracts.resume.Publication;
import dev.vitae.contracts.resume.Reference;
import dev.vitae.contracts.resume.Skill;
import dev.vitae.contracts.resume.Volunteer;
import dev.vitae.contracts.resume.Work;

/**
 * The old description with what a newer one says: the newer value where there is one, both lists joined. Nothing that
 * the newer one leaves out is taken away. Ids and highlights stay the old ones; see {@link Merging}.
 */
final class Updated {
    private Updated() {}

    static Basics basics(Basics old, Basics now) {
        return new Basics(newer(old.name(), now.name()), newer(old.label(), now.label()),
                newer(old.image(), now.image()), newer(old.email(), now.email()), newer(old.phone(), now.phone()),
                newer(old.url(), now.url()), newer(old.summary(), now.summary()), List.of(),
                now.location() == null ? old.location() : location(old.location(), now.location()),
                accounts(old.profiles(), now.profiles()));
    }

    static Work work(Work old, Work now) {
        Period period = period(old, now);
        return new Work(old.id(), newer(old.name(), now.name()), newer(old.position(), now.position()),
                newer(old.location(), now.location()), newer(old.description(), now.description()),
                newer(old.url(), now.url()), period.start(), period.end(), newer(old.summary(), now.summary()),
                old.highlights());
    }

    static Volunteer volunteer(Volunteer old, Volunteer now) {
        Period period = period(old, now);
        return new Volunteer(old.id(), newer(old.organization(), now.organization()),
                newer(old.position(), now.position()), newer(old.url(), now.url()), period.start(), period.end(),
                newer(old.summary(), now.summary()), old.highlights());
    }

    static Education education(Education old, Education now) {
        Period period = period(old, now);
        return new Education(old.id(), newer(old.institution(), now.institution()), newer(old.url(), now.url()),
                newer(old.area(), now.area()), newer(old.studyType(), now.studyType()), period.start(), period.end(),
                newer(old.score(), now.score()), joined(old.courses(), now.courses()));
    }

    static Project project(Project old, Project now) {
        Period period = period(old, now);
        return new Project(old.id(), newer(old.name(), now.name()), newer(old.description(), now.description()),
                old.highlights(), joined(old.keywords(), now.keywords()), period.start(), period.end(),
                newer(old.url(), now.url()), joined(old.roles(), now.roles()), newer(old.entity(), now.entity()),
                newer(old.type(), now.type()));
    }

    static Skill skill(Skill old, Skill now) {
        return new Skill(old.id(), newer(old.name(), now.name()), newer(old.level(), now.level()),
                joined(old.keywords(), now.keywords()));
    }

    static Language language(Language old, Language now) {
        return new Language(old.id(), newer(old.language(), now.language()), newer(old.fluency(), now.fluency()));
    }

    static Certificate certificate(Certificate old, Certificate now) {
        return new Certificate(old.id(), newer(old.name(), now.name()), newer(old.date(), now.date()),
                newer(old.issuer(), now.issuer()), newer(old.url(), now.url()));
    }

    static Award award(Award old, Award now) {
        return new Award(old.id(), newer(old.title(), now.title()), newer(old.date(), now.date()),
                newer(old.awarder(), now.awarder()), newer(old.summary(), now.summary()));
    }

    static Publication publication(Publication old, Publication now) {
        return new Publication(old.id(), newer(old.name(), now.name()), newer(old.publisher(), now.publisher()),
                newer(old.releaseDate(), now.releaseDate()), newer(old.url(), now.url()),
                newer(old.summary(), now.summary()));
    }

    static Interest interest(Interest old, Interest now) {
        return new Interest(old.id(), newer(old.name(), now.name()), joined(old.keywords(), now.keywords()));
    }

    static Reference reference(Reference old, Reference now) {
        return new Reference(old.id(), newer(old.name(), now.name()), newer(old.reference(), now.reference()));
    }

    static @Nullable Meta meta(@Nullable Meta old, @Nullable Meta now) {
        return now == null ? old : now;
    }

    private static @Nullable String newer(@Nullable String old, @Nullable String now) {
        return now == null ? old : now;
    }

    /** Field by field; where that would end before it starts, the newer period as a whole. */
    private static Period period(Item.Dated old, Item.Dated now) {
        Period joined = new Period(newer(old.startDate(), now.startDate()), newer(old.endDate(), now.endDate()));
        return joined.endsBeforeItStarts() ? new Period(now.startDate(), now.endDate()) : joined;
    }

    private static List<String> joined(List<String> old, List<String> now) {
        List<String> all = new ArrayList<>(old);
        for (String word : now) {
            if (all.size() < Limits.WORDS && all.stream().noneMatch(w -> Sameness.said(w, word))) {
                all.add(word);
            }
        }
        return all;
    }

    private static Location location(@Nullable Location old, Location now) {
        return old == null
                ? now
                : new Location(newer(old.address(), now.address()), newer(old.postalCode(), now.postalCode()),
                        newer(old.city(), now.city()), newer(old.countryCode(), now.countryCode()),
                        newer(old.region(), now.region()));
    }

    private static List<Profile> accounts(List<Profile> old, List<Profile> now) {
        List<Profile> all = new ArrayList<>(old);
        for (Profile account : now) {
            int at = 0;
            while (at < all.size() && !sameAccount(all.get(at), account)) {
                at++;
            }
            if (at < all.size()) {
                Profile known = all.get(at);
                all.set(at, new Profile(newer(known.network(), account.network()),
                        newer(known.username(), account.username()), newer(known.url(), account.url())));
            } else if (at < Limits.ACCOUNTS) {
                all.add(account);
            }
        }
        return all;
    }

    private static boolean sameAccount(Profile one, Profile other) {
        return Sameness.said(one.url(), other.url())
                || Sameness.said(one.network(), other.network()) && Sameness.alike(one.username(), other.username());
    }
}
