package dev.vitae.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequirementsTests {
    private static final String NURSE = """
            Registered Nurse (ICU)

            About us
            We are a teaching hospital with SAP and Epic in every ward. We offer free parking.

            Your profile
            - Valid nursing license
            - 3+ years of experience in intensive care
            - Knowledge of medication administration and wound care
            - Fluent German
            - A friendly, reliable team player
            You will work on a ward with twenty beds.

            Nice to have
            - Experience with dialysis
            - Oncology

            Benefits
            - Yoga and a MacBook
            """;
    private static final String COOK = """
            Chef de partie
            We are looking for a cook with at least two years of experience in fine dining. You must know HACCP and
            be able to prepare sauces. Pastry experience is a plus. A degree is not required.
            """;
    private static final String ENGINEER = """
            Senior Java Engineer
            You will design payment services.
            Requirements: strong Java or Kotlin, PostgreSQL, MySQL or Oracle. Experience with Kafka, ideally in banking.
            5+ years of experience in backend development.
            Kubernetes and Helm are a plus.
            """;
    private static final String ELECTRICIAN = """
            Elektriker (m/w/d)
            Ihr Profil:
            - Abgeschlossene Ausbildung als Elektroniker
            - Mindestens 3 Jahre Berufserfahrung in der Installation von Schaltanlagen
            - Führerschein Klasse B
            - Gute Deutschkenntnisse
            - Kenntnisse in KNX wünschenswert
            Wir bieten:
            - Firmenwagen und 30 Tage Urlaub
            """;
    private static final String ACCOUNTANT = """
            Comptable
            Profil recherché :
            - Diplôme en comptabilité générale
            - Maîtrise de Sage et d'Excel
            - Anglais courant souhaité
            Nous offrons :
            - Tickets restaurant
            """;
    private static final String DRIVER = """
            Conductor de camión
            Requisitos:
            - Carnet de conducir C
            - Experiencia de 3 años en transporte internacional
            - Se valorará conocimiento de mecánica
            """;
    private static final String TEACHER = """
            Primary school teacher
            The school is in Leeds. You will teach maths to year 4.
            Qualified teacher status is required, experience with special educational needs preferred.
            Candidates need classroom management and safeguarding training.
            """;
    private static final String LAWYER = """
            Lawyer, corporate law
            What you'll need
            Two years in corporate law or M&A.
            Excellent contract negotiation and legal drafting skills.
            """;

    @Test
    void readsWhatANurseNeeds() {
        assertThat(required(NURSE)).containsExactly("Nurse", "ICU", "nursing license", "intensive care",
                "medication administration", "wound care", "German");
        assertThat(preferred(NURSE)).containsExactly("dialysis", "Oncology");
        assertThat(Requirements.of(NURSE).years()).hasValueSatisfying(years -> {
            assertThat(years.atLeast()).isEqualTo(3);
            assertThat(years.quote()).isEqualTo("3+ years of experience in intensive care");
        });
    }

    @Test
    void readsWhatACookNeedsFromSentences() {
        assertThat(required(COOK)).contains("fine dining", "HACCP").doesNotContain("degree", "cook with");
        assertThat(preferred(COOK)).containsExactly("Pastry");
    }

    @Test
    void keepsAlternativesTogether() {
        assertThat(required(ENGINEER)).contains("Java or Kotlin", "PostgreSQL, MySQL or Oracle", "Kafka",
                "backend development");
        assertThat(preferred(ENGINEER)).containsExactly("banking", "Kubernetes", "Helm");
        assertThat(Requirements.alternatives("PostgreSQL, MySQL or Oracle")).containsExactly("PostgreSQL", "MySQL",
                "Oracle");
    }

    @Test
    void whatIsOfferedBelowWishesIsNoWish() {
        assertThat(preferred("""
                Cook

                Good to have
                - Pastry

                We offer a salary between 30,000 and 34,000 EUR and 30 days of leave.
                """)).containsExactly("Pastry");
    }

    @Test
    void readsGermanFrenchAndSpanish() {
        assertThat(required(ELECTRICIAN)).contains("Elektroniker", "Schaltanlagen", "Führerschein Klasse B",
                "Deutschkenntnisse").doesNotContain("Firmenwagen", "Urlaub", "Ausbildung");
        assertThat(preferred(ELECTRICIAN)).containsExactly("KNX");
        assertThat(required(ACCOUNTANT)).containsExactly("comptabilité générale", "Sage", "Excel");
        assertThat(preferred(ACCOUNTANT)).containsExactly("Anglais");
        assertThat(required(DRIVER)).contains("Carnet de conducir C", "transporte internacional");
        assertThat(preferred(DRIVER)).containsExactly("mecánica");
        assertThat(List.of(ELECTRICIAN, ACCOUNTANT, DRIVER, NURSE))
                .extracting(posting -> Requirements.of(posting).language().orElse(""))
                .containsExactly("de", "fr", "es", "en");
    }

    @Test
    void readsWhatTeachersAndLawyersNeed() {
        assertThat(required(TEACHER)).containsExactly("Qualified teacher status", "classroom management",
                "safeguarding training");
        assertThat(required(LAWYER)).containsExactly("corporate law or M&A", "contract negotiation", "legal drafting");
    }

    @ParameterizedTest
    @ValueSource(strings = {NURSE, COOK, ENGINEER, ELECTRICIAN, ACCOUNTANT, DRIVER, TEACHER, LAWYER})
    void quotesThePostingExactlyAndAnswersAlike(String posting) {
        Requirements read = Requirements.of(posting);

        assertThat(read.asked()).isNotEmpty().allSatisfy(asked -> assertThat(posting).contains(asked.quote()));
        assertThat(Requirements.of(posting)).isEqualTo(read);
    }

    @Test
    void namesTheJob() {
        assertThat(Requirements.of(NURSE).title()).hasValue("Registered Nurse (ICU)");
        assertThat(Requirements.of("We are looking for a pastry chef with HACCP knowledge.").title())
                .hasValue("pastry chef");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n ", "Hello.", "We are the best company in SAP consulting. Our values are great.",
        "Benefits:\n- Java and Kafka trainings\n- Yoga"})
    void whatTheEmployerSaysOfItselfIsNoRequirement(String posting) {
        assertThat(Requirements.of(posting).asked()).isEmpty();
    }

    @Test
    void isBounded() {
        for (String part : List.of("Foo Bar, ", "- Java, ", "Experience with Java. ", "1 to ", "((((", "x\n")) {
            String huge = "Requirements:\n" + part.repeat(50_000 / part.length());
            long began = System.nanoTime();

            assertThat(Requirements.of(huge).asked()).hasSizeLessThanOrEqualTo(60);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void readsHtmlAsText() {
        assertThat(PlainText
                .of("<p>You need:</p><ul><li>Java &amp; SQL</li><li>C&#43;&#43;</li></ul><script>x()</script>"))
                .isEqualTo("You need:\n\n- Java & SQL\n\n- C++");
        assertThat(PlainText.of("a < b and 3 > 2\r\nR&D\u0000")).isEqualTo("a < b and 3 > 2\nR&D");
    }

    private static List<String> required(String posting) {
        return terms(posting, Strength.REQUIRED);
    }

    private static List<String> preferred(String posting) {
        return terms(posting, Strength.PREFERRED);
    }

    private static List<String> terms(String posting, Strength strength) {
        return Requirements.of(posting).asked().stream()
                .filter(asked -> asked.strength() == strength)
                .map(Requirement::term)
                .toList();
    }
}
