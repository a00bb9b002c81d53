package dev.vitae.platform.test;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;

import dev.vitae.platform.mongo.DeclaredIndex;
import dev.vitae.platform.outbox.StateOf;
import dev.vitae.platform.personal.Impersonal;
import dev.vitae.platform.personal.PersonalData;
import dev.vitae.platform.purge.Purge;

/**
 * Every collection of a service says whether it holds something of a person, so that erasure and archive forget none.
 * Collections are found by their mapped classes, by what is declared for them (index, purge, state), by constants whose
 * name ends with {@code COLLECTION}, and by looking into the database.
 *
 * <p>Asked at the start of every {@link VitaeTest}, and again after each {@link AccessMatrix}, which has written.
 */
public final class NothingForgotten {
    private static final Map<String, Set<String>> CONSTANTS = new ConcurrentHashMap<>();

    private NothingForgotten() {}

    /** Fails and names what is forgotten. */
    public static void check(ApplicationContext service) {
        Set<String> forgotten = collections(service);
        beans(service, PersonalData.class).forEach(data -> forgotten.remove(data.collection()));
        beans(service, Impersonal.class).forEach(data -> forgotten.remove(data.collection()));
        if (!forgotten.isEmpty()) {
            throw new AssertionError("Collections that would be forgotten when a person is erased or asks for their"
                    + " archive: " + forgotten + ". Declare a PersonalData bean for each, or an Impersonal one.");
        }
    }

    private static Set<String> collections(ApplicationContext service) {
        MongoOperations mongo = service.getBean(MongoOperations.class);
        Set<String> collections = new TreeSet<>(mongo.getCollectionNames());
        mongo.getConverter()
                .getMappingContext()
                .getPersistentEntities()
                .stream()
                .filter(entity -> entity.isAnnotationPresent(Document.class))
                .forEach(entity -> collections.add(mongo.getCollectionName(entity.getType())));
        beans(service, DeclaredIndex.class).forEach(index -> collections.add(index.collection()));
        beans(service, Purge.class).forEach(purge -> collections.add(purge.collection()));
        beans(service, StateOf.class).forEach(state -> collections.add(mongo.getCollectionName(state.type())));
        if (AutoConfigurationPackages.has(service)) {
            AutoConfigurationPackages.get(service).forEach(base -> collections.addAll(
                    CONSTANTS.computeIfAbsent(base, NothingForgotten::constants)));
        }
        return collections;
    }

    private static Set<String> constants(String base) {
        Set<String> constants = new TreeSet<>();
        new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(base)
                .forEach(type -> type.getFields()
                        .stream()
                        .filter(field -> field.getName().endsWith("COLLECTION")
                                && field.getModifiers().contains(JavaModifier.STATIC)
                                && field.getRawType().isEquivalentTo(String.class))
                        .forEach(field -> constants.add(value(field))));
        return constants;
    }

    private static String value(JavaField field) {
        try {
            var constant = field.reflect();
            constant.setAccessible(true);
            return String.valueOf(constant.get(null));
        } catch (IllegalAccessException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static <T> Collection<T> beans(ApplicationContext service, Class<T> type) {
        return service.getBeansOfType(type).values();
    }
}
