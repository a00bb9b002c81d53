package dev.vitae.platform.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.LinkedHashMap;
import java.util.Map;

import com.tngtech.archunit.lang.ArchRule;

/** Four names, one order: http -> application -> domain <- events; a technology edge knows the domain alone. */
final class OrderOfPackages {
    /** What the domain may know besides itself and Java: the shared contracts, and annotations. */
    private static final String[] NOT_FOR_THE_DOMAIN = {"org.springframework.web..", "org.springframework.http..",
        "org.springframework.context..", "org.springframework.beans..", "org.springframework.stereotype..",
        "org.springframework.boot..", "org.springframework.kafka..", "org.springframework.messaging..",
        "org.springframework.data.mongodb.core", "org.springframework.data.mongodb.core.query..",
        "org.springframework.data.repository..", "org.springframework.security..", "com.mongodb..", "org.bson..",
        "org.apache.kafka..", "jakarta.servlet..", "dev.vitae.platform.."};

    private OrderOfPackages() {}

    static Map<String, ArchRule> in(String base) {
        String http = base + ".http..";
        String application = base + ".application..";
        String domain = base + ".domain..";
        String events = base + ".events..";
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("domain knows only itself", noClasses().that().resideInAPackage(domain)
                .should().dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "are elsewhere in the service",
                        type -> inside(type.getPackageName(), base)
                                && !inside(type.getPackageName(), base + ".domain")))
                .because("the middle does not know the edges"));
        rules.put("domain is plain Java", noClasses().that().resideInAPackage(domain)
                .should().dependOnClassesThat().resideInAnyPackage(NOT_FOR_THE_DOMAIN)
                .because("the domain is plain Java; mapping annotations are all it may borrow"));
        rules.put("application below its edges", noClasses().that().resideInAPackage(application)
                .should().dependOnClassesThat().resideInAnyPackage(http, events)
                .because("the edges know the use cases, never the other way round"));
        rules.put("http and events apart", noClasses().that().resideInAPackage(http)
                .should().dependOnClassesThat().resideInAPackage(events)
                .because("what goes out is told where the state changes"));
        rules.put("events and http apart", noClasses().that().resideInAPackage(events)
                .should().dependOnClassesThat().resideInAPackage(http)
                .because("what comes in as an event is no request"));
        rules.put("no cycle", slices().matching(base + ".(*)..").should().beFreeOfCycles());
        return rules;
    }

    private static boolean inside(String name, String parent) {
        return name.equals(parent) || name.startsWith(parent + ".");
    }
}
