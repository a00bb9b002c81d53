package dev.vitae.platform.test;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;

/**
 * The rules that keep every service readable in the same way. One line in a service's tests:
 *
 * <pre>{@code
 * HouseRules.of(ProfileApplication.class).check();
 * }</pre>
 */
public final class HouseRules {
    private final String base;

    private HouseRules(String base) {
        this.base = base;
    }

    /** The rules for the package of the application class and everything below it. */
    public static HouseRules of(Class<?> application) {
        return new HouseRules(application.getPackageName());
    }

    static HouseRules of(String basePackage) {
        return new HouseRules(basePackage);
    }

    /** Fails with everything that breaks a rule, not only the first. */
    public void check() {
        check(new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(base));
    }

    void check(JavaClasses classes) {
        if (classes.isEmpty()) {
            throw new AssertionError("There are no classes in " + base);
        }
        Map<String, EvaluationResult> broken = broken(classes);
        if (!broken.isEmpty()) {
            throw new AssertionError(broken.values()
                    .stream()
                    .map(result -> result.getFailureReport().toString())
                    .collect(Collectors.joining("\n\n", "The house has rules:\n\n", "")));
        }
    }

    Map<String, EvaluationResult> broken(JavaClasses classes) {
        Map<String, EvaluationResult> broken = new LinkedHashMap<>();
        rules().forEach((name, rule) -> {
            EvaluationResult result = rule.allowEmptyShould(true).evaluate(classes);
            if (result.hasViolation()) {
                broken.put(name, result);
            }
        });
        return broken;
    }

    Set<String> names() {
        return rules().keySet();
    }

    private Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.putAll(OrderOfPackages.in(base));
        rules.putAll(HiddenTypes.rules());
        rules.putAll(Manners.rules());
        return rules;
    }
}
