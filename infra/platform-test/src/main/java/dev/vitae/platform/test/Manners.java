package dev.vitae.platform.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import dev.vitae.platform.security.Allowed;
import dev.vitae.platform.security.Open;

/** How code behaves: what it never calls, what it never forgets. */
final class Manners {
    private static final Set<String> WHOLE_DOCUMENT = Set.of("save", "saveAll", "findAndReplace", "replace",
            "replaceOne", "findOneAndReplace", "replaceWith");

    private Manners() {}

    static Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("no field injection", noFields().should().beAnnotatedWith(
                "org.springframework.beans.factory.annotation.Autowired")
                .orShould().beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .orShould().beAnnotatedWith("jakarta.inject.Inject")
                .orShould().beAnnotatedWith("jakarta.annotation.Resource")
                .because("a constructor says what a class needs"));
        rules.put("no saving of whole documents", noClasses().should().callMethodWhere(DescribedPredicate.describe(
                "whole documents are written", call -> writesWholeDocument(call.getTarget())))
                .because(
                        "a whole document brings back facts that were sent already, and loses the ones added meanwhile"));
        rules.put("no repositories", noClasses().should().beAssignableTo(
                "org.springframework.data.repository.Repository")
                .because("their save writes whole documents: use Facts, States or named updates"));
        rules.put("handlers say who may", methods().that().areMetaAnnotatedWith(
                "org.springframework.web.bind.annotation.RequestMapping")
                .should(sayWhoMay()));
        rules.put("times are java.time", noClasses().should().dependOnClassesThat().belongToAnyOf(java.util.Date.class,
                java.util.Calendar.class, java.text.SimpleDateFormat.class)
                .because("java.time says what kind of time is meant"));
        rules.put("logs, not prints", noClasses().should().accessField(System.class, "out")
                .orShould().accessField(System.class, "err")
                .orShould().callMethod(Throwable.class, "printStackTrace")
                .because("what a service says belongs into its log, with the trace id"));
        rules.put("no sleeping", noClasses().should().callMethodWhere(DescribedPredicate.describe("a thread sleeps",
                call -> call.getTarget().getOwner().isEquivalentTo(Thread.class)
                        && call.getTarget().getName().equals("sleep")))
                .because("wait for what is awaited, not for a while"));
        return rules;
    }

    private static boolean writesWholeDocument(AccessTarget.MethodCallTarget target) {
        if (!WHOLE_DOCUMENT.contains(target.getName())) {
            return false;
        }
        JavaClass owner = target.getOwner();
        return owner.getPackageName().startsWith("org.springframework.data.")
                || owner.isAssignableTo("org.springframework.data.repository.Repository")
                || owner.isAssignableTo("com.mongodb.client.MongoCollection");
    }

    private static ArchCondition<JavaMethod> sayWhoMay() {
        return new ArchCondition<>("say @Allowed or @Open") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                JavaClass owner = method.getOwner();
                boolean says = method.isAnnotatedWith(Allowed.class) || method.isAnnotatedWith(Open.class)
                        || owner.isAnnotatedWith(Allowed.class) || owner.isAnnotatedWith(Open.class);
                boolean errorPage = owner.isAssignableTo("org.springframework.boot.webmvc.error.ErrorController");
                if (!says && !errorPage) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName()
                            + " says neither @Allowed nor @Open: nobody may call it"));
                }
            }
        };
    }
}
