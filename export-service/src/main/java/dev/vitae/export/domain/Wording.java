package dev.vitae.export.domain;

import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The words that a template adds to a person's own, in the language of the resume.
 *
 * <p>The document is always marked with the language of the resume, which is that of most of its text. A language
 * without words of its own here gets English headings.
 */
public record Wording(Locale locale, String resume, String summary, String work, String projects, String education,
        String skills, String volunteer, String certificates, String publications, String awards, String languages,
        String interests, String references, String courses, String grade, String present, String page) {

    private static final Wording ENGLISH = new Wording(Locale.ENGLISH, "Resume", "Summary", "Experience", "Projects",
            "Education", "Skills", "Volunteering", "Certificates", "Publications", "Awards", "Languages", "Interests",
            "References", "Courses", "Grade", "Present", "page %s of %s");
    private static final Wording GERMAN = new Wording(Locale.GERMAN, "Lebenslauf", "Profil", "Berufserfahrung",
            "Projekte", "Ausbildung", "Kenntnisse", "Ehrenamt", "Zertifikate", "Veröffentlichungen", "Auszeichnungen",
            "Sprachen", "Interessen", "Referenzen", "Kurse", "Note", "heute", "Seite %s von %s");
    private static final Wording FRENCH = new Wording(Locale.FRENCH, "CV", "Profil", "Expérience", "Projets",
            "Formation", "Compétences", "Bénévolat", "Certifications", "Publications", "Distinctions", "Langues",
            "Centres d’intérêt", "Références", "Cours", "Note", "aujourd’hui", "page %s sur %s");
    private static final Wording SPANISH = new Wording(Locale.forLanguageTag("es"), "Currículum", "Perfil",
            "Experiencia", "Proyectos", "Formación", "Competencias", "Voluntariado", "Certificados", "Publicaciones",
            "Premios", "Idiomas", "Intereses", "Referencias", "Cursos", "Nota", "actualidad", "página %s de %s");

    private static final Map<String, Wording> ALL = Map.of("en", ENGLISH, "de", GERMAN, "fr", FRENCH, "es", SPANISH);

    /** The wording for a BCP 47 tag such as {@code en} or {@code de-AT}. */
    public static Wording of(@Nullable String languageTag) {
        if (languageTag == null) {
            return ENGLISH;
        }
        Locale wanted = Locale.forLanguageTag(languageTag);
        return wanted.getLanguage().isEmpty()
                ? ENGLISH
                : ALL.getOrDefault(wanted.getLanguage(), ENGLISH).in(wanted);
    }

    private Wording in(Locale exact) {
        return new Wording(exact, resume, summary, work, projects, education, skills, volunteer, certificates,
                publications, awards, languages, interests, references, courses, grade, present, page);
    }

    /** The language tag that the document carries. */
    public String language() {
        return locale.toLanguageTag();
    }
}
