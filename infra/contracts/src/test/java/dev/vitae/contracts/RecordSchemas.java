package dev.vitae.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.resume.Highlight;

/**
 * JSON Schema of contract records, as {@link ContractJson} writes them: what may be empty is not required, nothing is
 * closed against additional properties. Descriptions are the first sentence of each record's documentation.
 */
final class RecordSchemas {
    private static final Map<Class<?>, Map<String, Object>> PLAIN = Map.of(String.class, Map.of("type", "string"),
            Instant.class, ordered("type", "string", "format", "date-time"), long.class, integer("int64"), Long.class,
            integer("int64"), int.class, integer("int32"), Integer.class, integer("int32"), double.class,
            Map.of("type", "number"), boolean.class, Map.of("type", "boolean"));

    private final Path sources;
    private final Map<String, Object> schemas = new TreeMap<>();

    RecordSchemas(Path sources) {
        this.sources = sources;
    }

    /** Everything that has been asked for, by name. */
    Map<String, Object> schemas() {
        return schemas;
    }

    Map<String, Object> reference(Class<?> type) {
        String name = type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
        if (!schemas.containsKey(name)) {
            schemas.put(name, Map.of());
            schemas.put(name, type.isRecord() ? ofRecord(type) : ofChoice(type));
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private Map<String, Object> ofRecord(Class<?> type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (RecordComponent part : type.getRecordComponents()) {
            properties.put(part.getName(), of(part.getAnnotatedType()));
        }
        List<String> required = Arrays.stream(type.getRecordComponents()).filter(part -> !mayBeAbsent(part))
                .map(RecordComponent::getName).toList();
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        description(type).ifPresent(text -> schema.put("description", text));
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return schema;
    }

    /** A sealed interface whose cases a property tells apart. */
    private Map<String, Object> ofChoice(Class<?> type) {
        String property = type.getAnnotation(JsonTypeInfo.class).property();
        List<Object> cases = Arrays
                .stream(type.getAnnotation(JsonSubTypes.class).value()).<Object>map(subtype -> Map.of(
                        "allOf", List.of(reference(subtype.value()), ordered("properties",
                                Map.of(property, Map.of("const", subtype.name())), "required", List.of(property)))))
                .toList();
        return Map.of("oneOf", cases);
    }

    private Map<String, Object> of(AnnotatedType annotated) {
        Type type = annotated.getType();
        if (type instanceof ParameterizedType parameterized) {
            AnnotatedType[] of = ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments();
            return parameterized.getRawType() == List.class
                    ? ordered("type", "array", "items", of(of[0]))
                    : ordered("type", "object", "additionalProperties", of(of[1]));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return ordered("type", "string", "enum",
                    Arrays.stream(plain.getEnumConstants()).map(Object::toString).toList());
        }
        Map<String, Object> known = PLAIN.get(plain);
        return known != null ? known : reference(plain);
    }

    private static boolean mayBeAbsent(RecordComponent part) {
        return part.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || Set.of(List.class, Map.class).contains(part.getType())
                || part.getDeclaringRecord() == Highlight.class && !part.getName().equals("text");
    }

    private java.util.Optional<String> description(Class<?> type) {
        Class<?> file = type.getNestHost();
        Path source = sources.resolve(file.getName().replace('.', '/') + ".java");
        Pattern documented = Pattern.compile(
                "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*public record "
                        + type.getSimpleName() + "\\b|/\\*\\*((?:(?!\\*/).)*)\\*/\\s*record " + type.getSimpleName()
                        + "\\b",
                Pattern.DOTALL);
        try {
            Matcher found = documented.matcher(Files.readString(source));
            return found.find()
                    ? java.util.Optional.of(firstSentence(found.group(1) != null ? found.group(1) : found.group(2)))
                    : java.util.Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstSentence(String comment) {
        String text = comment.replaceAll("(?m)^\\s*\\* ?", "").replaceAll("\\{@\\w+ ([^}]*)}", "$1")
                .replaceAll("\\s+", " ").strip();
        int end = text.indexOf(". ");
        String sentence = end < 0 ? text : text.substring(0, end + 1);
        int tag = sentence.indexOf(" @");
        return tag < 0 ? sentence : sentence.substring(0, tag);
    }

    private static Map<String, Object> integer(String format) {
        return ordered("type", "integer", "format", format);
    }

    private static Map<String, Object> ordered(String first, Object one, String second, Object two) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(first, one);
        map.put(second, two);
        return map;
    }
}
