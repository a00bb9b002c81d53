package dev.vitae.skills.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.vitae.skills.graph.Concept;
import dev.vitae.skills.graph.Kind;
import dev.vitae.skills.graph.Label;
import dev.vitae.skills.graph.Occupation;

/**
 * An O*NET release as tab-separated text: elements of the content model (skills, knowledge, abilities), and the software
 * and tools of occupations. Written from the published columns; no real release was at hand.
 */
final class OnetRelease {
    private static final String CODE = "O*NET-SOC Code";
    /** Importance runs from 1 to 5; from here on an element is typical of an occupation. */
    private static final double IMPORTANT = 3.0;

    private final Folder folder;
    private final Refusals refusals;
    private final Map<String, Draft> concepts = new LinkedHashMap<>();
    private final Map<String, String> occupations = new LinkedHashMap<>();
    private final Map<String, Set<String>> titles = new LinkedHashMap<>();
    private int unreliable;

    OnetRelease(Folder folder, Refusals refusals) {
        this.folder = folder;
        this.refusals = refusals;
    }

    private record Draft(String id, Kind kind, boolean group, String name, String description, Set<String> broader,
            Set<String> occupations) {
        private Draft(String id, Kind kind, boolean group, String name, String description) {
            this(id, kind, group, name, description, new LinkedHashSet<>(), new LinkedHashSet<>());
        }
    }

    void read() throws IOException {
        Table names = table("Occupation Data.txt");
        names.read(List.of(CODE, "Title"), row -> {
            if (row.get(CODE).isEmpty() || row.get("Title").isEmpty()) {
                names.refuse(row, "no code or no title");
            } else {
                occupations.put(row.get(CODE), row.get("Title"));
            }
        });
        Table alternate = table("Alternate Titles.txt");
        alternate.read(List.of(CODE, "Alternate Title"), row -> {
            if (known(alternate, row)) {
                titles.computeIfAbsent(row.get(CODE), _ -> new LinkedHashSet<>()).add(row.get("Alternate Title"));
            }
        });
        Map<String, String> descriptions = new LinkedHashMap<>();
        Map<String, String> headings = new LinkedHashMap<>();
        table("Content Model Reference.txt").read(List.of("Element ID", "Element Name", "Description"), row -> {
            descriptions.put(row.get("Element ID"), row.get("Description"));
            headings.put(row.get("Element ID"), row.get("Element Name"));
        });
        elements("Skills.txt", Kind.SOFT, descriptions, headings);
        elements("Knowledge.txt", Kind.DOMAIN, descriptions, headings);
        elements("Abilities.txt", Kind.SOFT, descriptions, headings);
        products("Technology Skills.txt", Kind.TECHNOLOGY);
        products("Tools Used.txt", Kind.TOOL);
    }

    private void elements(String file, Kind kind, Map<String, String> descriptions, Map<String, String> headings)
            throws IOException {
        Table table = table(file);
        table.read(List.of(CODE, "Element ID", "Element Name", "Scale ID", "Data Value", "Recommend Suppress",
                "Not Relevant"), row -> {
                    if (!row.get("Scale ID").equals("IM") || !known(table, row)) {
                        return;
                    }
                    if (row.get("Recommend Suppress").equals("Y") || row.get("Not Relevant").equals("Y")) {
                        unreliable++;
                        return;
                    }
                    try {
                        double importance = Double.parseDouble(row.get("Data Value"));
                        Draft element = element(row, kind, descriptions, headings);
                        if (importance >= IMPORTANT) {
                            element.occupations.add(row.get(CODE));
                        }
                    } catch (NumberFormatException none) {
                        table.refuse(row, "no number in Data Value: " + row.get("Data Value"));
                    }
                });
    }

    /** With the headings above it: 2.A.1.a is below 2.A.1. */
    private Draft element(Table.Row row, Kind kind, Map<String, String> descriptions, Map<String, String> headings) {
        String element = row.get("Element ID");
        Draft draft = concepts.computeIfAbsent("onet:" + element, id -> new Draft(id, kind, false,
                row.get("Element Name"), descriptions.getOrDefault(element, "")));
        Draft below = draft;
        String above = above(element);
        while (headings.containsKey(above)) {
            String name = java.util.Objects.requireNonNull(headings.get(above));
            Draft heading = concepts.computeIfAbsent("onet:" + above, id -> new Draft(id, kind, true, name, ""));
            below.broader.add(heading.id);
            below = heading;
            above = above(above);
        }
        return draft;
    }

    private static String above(String element) {
        return element.substring(0, Math.max(0, element.lastIndexOf('.')));
    }

    /** One product stands there once for every occupation that uses it; older releases write one column less. */
    private void products(String file, Kind kind) throws IOException {
        Table table = table(file);
        table.read(List.of(CODE, "Example", "Commodity Code", "Commodity Title"), row -> {
            String name = row.get("Example");
            if (name.isEmpty()) {
                table.refuse(row, "no Example");
            } else if (known(table, row)) {
                Draft product = concepts.computeIfAbsent("onet:" + kind.name().toLowerCase(java.util.Locale.ROOT) + "/"
                        + name, id -> new Draft(id, kind, false, name, ""));
                product.occupations.add(row.get(CODE));
                if (!row.get("Commodity Code").isEmpty() && !row.get("Commodity Title").isEmpty()) {
                    Draft heading = concepts.computeIfAbsent("onet:commodity/" + row.get("Commodity Code"),
                            id -> new Draft(id, kind, true, row.get("Commodity Title"), ""));
                    product.broader.add(heading.id);
                }
            }
        });
    }

    private boolean known(Table table, Table.Row row) {
        boolean known = occupations.containsKey(row.get(CODE));
        if (!known) {
            table.refuse(row, "no occupation of this release: " + row.get(CODE));
        }
        return known;
    }

    private Table table(String name) throws IOException {
        return Table.tabs(folder.required(name), refusals);
    }

    /** Rows that the release itself calls imprecise or beside the point. */
    int unreliable() {
        return unreliable;
    }

    List<Concept> concepts() {
        List<Concept> all = new ArrayList<>();
        for (Draft one : concepts.values()) {
            all.add(new Concept(one.id, one.kind, one.group, List.of(new Label(one.name, Label.Use.TEXT)),
                    one.description, List.copyOf(one.broader), List.of(), List.of(), List.copyOf(one.occupations)));
        }
        return all;
    }

    List<Occupation> occupationsOfAll() {
        List<Occupation> all = new ArrayList<>();
        occupations.forEach((code, name) -> all.add(new Occupation(code, name,
                List.copyOf(titles.getOrDefault(code, Set.of())))));
        return all;
    }
}
