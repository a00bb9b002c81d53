package dev.vitae.platform.topic;

import static org.apache.kafka.common.acl.AclOperation.ALTER_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Turns the table of rights into Kafka's access control lists. A service signs in under its own name and its groups begin
 * with that name, so nobody can move another one's place in a stream. Nobody may make, alter or delete a topic.
 */
final class Granting {

    private Granting() {}

    /** Afterwards the broker's lists are these and no others: a right that left the table is taken back. */
    static int grant(Admin admin, List<Right> rights) throws ExecutionException, InterruptedException {
        Set<AclBinding> wanted = bindings(rights);
        admin.createAcls(wanted).all().get();
        List<AclBindingFilter> outdated = admin.describeAcls(AclBindingFilter.ANY).values().get()
                .stream()
                .filter(binding -> !wanted.contains(binding))
                .map(AclBinding::toFilter)
                .toList();
        admin.deleteAcls(outdated).all().get();
        return wanted.size();
    }

    static Set<AclBinding> bindings(List<Right> rights) {
        Set<AclBinding> bindings = new LinkedHashSet<>();
        for (Right right : rights) {
            String topic = right.topic().topicName();
            right.writers().forEach(service -> allow(bindings, service, topic(topic), WRITE, DESCRIBE));
            right.readers().forEach(service -> {
                allow(bindings, service, topic(topic), READ, DESCRIBE);
                allow(bindings, service, topic(right.topic().deadLetters()), READ, WRITE, DESCRIBE);
            });
        }
        // The work queue's group says itself where it begins, hence the settings.
        Right.SERVICES.forEach(service -> allow(bindings, service,
                new ResourcePattern(ResourceType.GROUP, service, PatternType.PREFIXED), READ, DESCRIBE, ALTER_CONFIGS,
                DESCRIBE_CONFIGS));
        return bindings;
    }

    private static void allow(Set<AclBinding> bindings, String service, ResourcePattern what,
            AclOperation... operations) {
        Arrays.stream(operations)
                .map(operation -> new AclBinding(what,
                        new AccessControlEntry("User:" + service, "*", operation, AclPermissionType.ALLOW)))
                .forEach(bindings::add);
    }

    private static ResourcePattern topic(String name) {
        return new ResourcePattern(ResourceType.TOPIC, name, PatternType.LITERAL);
    }
}
