package dev.vitae.skills.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.vitae.skills.graph.Concept;
import dev.vitae.skills.graph.Kind;
import dev.vitae.skills.graph.Label;
import dev.vitae.skills.graph.Occupation;

/**
 * An ESCO release in English as CSV. 1.1 and 1.2 differ in names of files ({@code skillSkillRelations.csv},
 * {@code ..._en.csv}), in columns that we do not need, and in what stands between labels (a new line, a bar).
 */
final class EscoRelease {
    private static final String LANGUAGES = "L";
    private static final String COMPUTERS = "/isced-f/06";

    private final Folder folder;
    private final Refusals refusals;
    private final Map<String, Draft> concepts = new LinkedHashMap<>();
    private final Map<String, Occupation> occupations = new LinkedHashMap<>();
    private final Set<String> languages = new HashSet<>();
    private final Set<String> digital = new HashSet<>();
    private final Map<String, Boolean> ofLanguages = new HashMap<>();
    private final Map<String, Boolean> ofComputers = new HashMap<>();
    private int unreleased;

    EscoRelease(Folder folder, Refusals refusals) {
        this.folder = folder;
        this.refusals = refusals;
    }

    private static final class Draft {
        private final String uri;
        private final boolean group;
        private final String code;
        private final String type;
        private final String reuse;
        private final List<String> labels;
        private final String description;
        private final Set<String> broader = new LinkedHashSet<>();
        private final Set<String> related = new LinkedHashSet<>();
        private final Set<String> requires = new LinkedHashSet<>();
        private final Set<String> essentialTo = new LinkedHashSet<>();
        private final Set<String> optionalTo = new LinkedHashSet<>();

        private Draft(Table.Row row, boolean group, List<String> labels) {
            this.uri = row.get("conceptUri");
            this.group = group;
            this.code = row.get("code");
            this.type = row.get("skillType");
            this.reuse = row.get("reuseLevel");
            this.labels = labels;
            this.description = row.get("description");
        }
    }

    void read() throws IOException {
        Table skills = table("skills_en.csv", "skills.csv");
        skills.read(List.of("conceptUri", "preferredLabel", "altLabels", "description", "skillType", "reuseLevel"),
                row -> concept(skills, row, false));
        Table groups = table("skillGroups_en.csv", "skillGroups.csv");
        groups.read(List.of("conceptUri", "preferredLabel"), row -> concept(groups, row, true));
        broader();
        related();
        occupations();
        collection("languageSkillsCollection", languages);
        collection("digitalSkillsCollection", digital);
        collection("ictSkillsCollection", digital);
    }

    private void concept(Table table, Table.Row row, boolean group) {
        String uri = row.get("conceptUri");
        String status = row.get("status");
        if (uri.isEmpty() || row.get("preferredLabel").isEmpty()) {
            table.refuse(row, "no " + (uri.isEmpty() ? "conceptUri" : "preferredLabel"));
        } else if (concepts.containsKey(uri)) {
            table.refuse(row, uri + " stands there a second time");
        } else if (!status.isEmpty() && !status.equals("released")) {
            unreleased++;
        } else {
            concepts.put(uri, new Draft(row, group, labels(row)));
        }
    }

    private static List<String> labels(Table.Row row) {
        return Stream.of(Stream.of(row.get("preferredLabel")), parts(row.get("altLabels")),
                parts(row.get("hiddenLabels"))).flatMap(labels -> labels).distinct().toList();
    }

    private static Stream<String> parts(String field) {
        return Stream.of(field.split("[\\n|]")).map(String::strip).filter(label -> !label.isEmpty());
    }

    private void broader() throws IOException {
        Table table = table("broaderRelationsSkillPillar.csv", "broaderRelationsSkillPillar_en.csv");
        table.read(List.of("conceptUri", "broaderUri"), row -> {
            Draft concept = known(table, row, "conceptUri");
            Draft above = known(table, row, "broaderUri");
            if (concept != null && above != null) {
                concept.broader.add(above.uri);
            }
        });
    }

    private void related() throws IOException {
        Table table = table("skillSkillRelations.csv", "skillSkillRelations_en.csv");
        table.read(List.of("originalSkillUri", "relationType", "relatedSkillUri"), row -> {
            Draft concept = known(table, row, "originalSkillUri");
            Draft other = known(table, row, "relatedSkillUri");
            if (concept != null && other != null) {
                Set<String> relation = essential(table, row, concept.requires, concept.related);
                if (relation != null && concept != other) {
                    relation.add(other.uri);
                }
            }
        });
    }

    private void occupations() throws IOException {
        Table names = table("occupations_en.csv", "occupations.csv");
        names.read(List.of("conceptUri", "preferredLabel", "altLabels"), row -> {
            List<String> labels = labels(row);
            occupations.put(row.get("conceptUri"), new Occupation(row.get("conceptUri"), row.get("preferredLabel"),
                    labels.stream().skip(1).toList()));
        });
        // Some releases tie skills to a whole group of occupations.
        Folder.Opened groups = folder.open("ISCOGroups_en.csv", "ISCOGroups.csv").orElse(null);
        if (groups != null) {
            Table.commas(groups, refusals).read(List.of("conceptUri", "preferredLabel"), row -> occupations.putIfAbsent(
                    row.get("conceptUri"),
                    new Occupation(row.get("conceptUri"), row.get("preferredLabel"), List.of())));
        }
        Table table = table("occupationSkillRelations.csv", "occupationSkillRelations_en.csv");
        table.read(List.of("occupationUri", "relationType", "skillUri"), row -> {
            Draft concept = known(table, row, "skillUri");
            if (!occupations.containsKey(row.get("occupationUri"))) {
                table.refuse(row, "no occupation of this release: " + row.get("occupationUri"));
            } else if (concept != null) {
                Set<String> relation = essential(table, row, concept.essentialTo, concept.optionalTo);
                if (relation != null) {
                    relation.add(row.get("occupationUri"));
                }
            }
        });
    }

    private void collection(String name, Set<String> members) throws IOException {
        Folder.Opened opened = folder.open(name + "_en.csv", name + ".csv").orElse(null);
        if (opened != null) {
            Table.commas(opened, refusals).read(List.of("conceptUri"), row -> members.add(row.get("conceptUri")));
        }
    }

    private static @Nullable Set<String> essential(Table table, Table.Row row, Set<String> essential,
            Set<String> optional) {
        return switch (row.get("relationType")) {
            case "essential" -> essential;
            case "optional" -> optional;
            default -> {
                table.refuse(row, "neither essential nor optional: " + row.get("relationType"));
                yield null;
            }
        };
    }

    private @Nullable Draft known(Table table, Table.Row row, String column) {
        Draft concept = concepts.get(row.get(column));
        if (concept == null) {
            table.refuse(row, column + " is no concept of this release: " + row.get(column));
        }
        return concept;
    }

    private Table table(String... names) throws IOException {
        return Table.commas(folder.required(names), refusals);
    }

    /** Those that are not released (any more). */
    int unreleased() {
        return unreleased;
    }

    List<Concept> concepts() {
        List<Concept> all = new ArrayList<>();
        for (Draft one : concepts.values()) {
            // Typical is what an occupation cannot do without.
            Set<String> typical = one.essentialTo.isEmpty() ? one.optionalTo : one.essentialTo;
            all.add(new Concept(one.uri, kind(one), one.group,
                    one.labels.stream().map(label -> new Label(label, Label.Use.TEXT)).toList(), one.description,
                    List.copyOf(one.broader), List.copyOf(one.related), List.copyOf(one.requires),
                    List.copyOf(typical)));
        }
        return all;
    }

    List<Occupation> occupationsOfAll() {
        return List.copyOf(occupations.values());
    }

    private Kind kind(Draft concept) {
        boolean knowledge = concept.type.equals("knowledge");
        if (languages.contains(concept.uri) || below(concept, ofLanguages, LANGUAGES)) {
            return Kind.LANGUAGE;
        }
        if (knowledge || concept.group) {
            boolean computing = digital.contains(concept.uri) || below(concept, ofComputers, COMPUTERS);
            return computing && properName(concept.labels.getFirst()) ? Kind.TECHNOLOGY : Kind.DOMAIN;
        }
        return concept.reuse.equals("transversal") ? Kind.SOFT : Kind.METHOD;
    }

    /** ESCO writes everything else in small letters. */
    private static boolean properName(String label) {
        return label.chars().anyMatch(Character::isUpperCase);
    }

    private boolean below(Draft concept, Map<String, Boolean> known, String group) {
        Boolean before = known.get(concept.uri);
        if (before == null) {
            known.put(concept.uri, false);
            before = concept.code.equals(group) || concept.uri.contains(group) && group.startsWith("/");
            for (String above : concept.broader) {
                before = before || below(java.util.Objects.requireNonNull(concepts.get(above)), known, group);
            }
            known.put(concept.uri, before);
        }
        return before;
    }
}
