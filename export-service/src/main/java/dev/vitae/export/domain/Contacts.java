package dev.vitae.export.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.resume.Basics;
import dev.vitae.contracts.resume.Location;
import dev.vitae.contracts.resume.Profile;
import dev.vitae.export.domain.Sheet.Piece;

/**
 * The contact line: mail, phone, place, web site, accounts. The street address stays out: nobody writes a letter to an
 * applicant, and a public link would tell everybody where they live.
 */
final class Contacts {
    private Contacts() {}

    static List<Piece> of(Basics basics, Wording words) {
        Stream<Piece> own = Stream.of(new Piece(Plain.line(basics.email()), SafeLink.mail(basics.email())),
                new Piece(Plain.line(basics.phone()), SafeLink.phone(basics.phone())),
                Piece.of(place(basics.location(), words)), web(basics.url()));
        return Stream.concat(own, basics.profiles().stream().map(Contacts::account))
                .filter(piece -> !piece.text().isEmpty()).distinct().toList();
    }

    /** City and region, or city and country where no region is given. */
    private static String place(@Nullable Location location, Wording words) {
        return location == null
                ? ""
                : Plain.joined(", ", location.city(), Plain.line(location.region()).isEmpty()
                        ? country(Plain.line(location.countryCode()), words)
                        : location.region());
    }

    private static String country(String code, Wording words) {
        return code.matches("[A-Za-z]{2}")
                ? new Locale.Builder().setRegion(code).build().getDisplayCountry(words.locale())
                : code;
    }

    private static Piece web(@Nullable String url) {
        return url == null ? Piece.of("") : new Piece(Plain.line(SafeLink.shown(url)), SafeLink.web(url));
    }

    /** An address says where; without one, network and name do. */
    private static Piece account(Profile profile) {
        Optional<SafeLink> link = SafeLink.web(profile.url());
        return link.isPresent() && profile.url() != null
                ? new Piece(Plain.line(SafeLink.shown(profile.url())), link)
                : Piece.of(Plain.joined(": ", profile.network(), profile.username()));
    }
}
