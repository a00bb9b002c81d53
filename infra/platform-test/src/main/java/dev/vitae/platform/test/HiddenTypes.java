package dev.vitae.platform.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.LinkedHashMap;
import java.util.Map;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/** What nobody else needs to see. Annotations are named, not loaded: a service may lack their library. */
final class HiddenTypes {
    private HiddenTypes() {}

    static Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("hidden controllers", hidden("controllers", type -> type.isMetaAnnotatedWith(
                "org.springframework.stereotype.Controller")));
        // The application class is an entry point and may be seen.
        rules.put("hidden configuration",
                hidden("configuration classes",
                        type -> type.isMetaAnnotatedWith("org.springframework.context.annotation.Configuration")
                                && !type.isAnnotatedWith(
                                        "org.springframework.boot.autoconfigure.SpringBootApplication")));
        rules.put("hidden listeners", hidden("listeners", type -> type.getMethods()
                .stream()
                .anyMatch(method -> method.isMetaAnnotatedWith("org.springframework.kafka.annotation.KafkaListener"))));
        rules.put("hidden repositories", hidden("repositories", type -> type.isMetaAnnotatedWith(
                "org.springframework.stereotype.Repository")
                || type.isAssignableTo("org.springframework.data.repository.Repository")));
        return rules;
    }

    private static ArchRule hidden(String what, java.util.function.Predicate<JavaClass> which) {
        return noClasses().that(DescribedPredicate.describe("are " + what, which))
                .should().bePublic()
                .because("a type is public only when another package needs it, and none needs " + what);
    }
}
