package dev.vitae.export.domain;

import java.util.List;
import java.util.Objects;
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

    static List<Piece> of(Basics basics) {
        Stream<Piece> own = Stream.of(new Piece(Plain.line(basics.email()), SafeLink.mail(basics.email())),
                new Piece(Plain.line(basics.phone()), SafeLink.phone(basics.phone())),
                Piece.of(place(basics.location())), web(basics.url()));
        return Stream.concat(own, basics.profiles().stream().map(Contacts::account))
                .filter(piece -> !piece.text().isEmpty()).distinct().toList();
    }

    private static String place(@Nullable Location location) {
        return location == null
                ? ""
                : Plain.joined(", ", location.city(),
                        Objects.requireNonNullElse(location.region(), "").isBlank()
                                ? country(location)
                                : location.region());
    }

    private static String country(Location location) {
        return Objects.requireNonNullElse(location.countryCode(), "");
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
