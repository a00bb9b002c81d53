package dev.vitae.skills.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small release of invented concepts in ESCO's columns, those of 1.1 or of 1.2. */
record EscoSample(Path directory, boolean later) {
    private static final String SKILL = "http://data.europa.eu/esco/skill/";

    static String uri(String id) {
        return SKILL + id;
    }

    /** @param later as 1.2 has it */
    static Path write(Path directory, boolean later) throws IOException {
        new EscoSample(directory, later).write();
        return directory;
    }

    private void write() throws IOException {
        String between = later ? " | " : "\n";
        skills("skills_en.csv",
                """
                        KnowledgeSkillCompetence,%sjava-1,knowledge,sector-specific,Java (computer programming),"Java language§write Java§javax",,released,2024-01-01,,,x,A language.
                        KnowledgeSkillCompetence,%sglyphs,skill/competence,sector-specific,carve runic glyphs,"cut runic glyphs§carving of runic glyphs§glyph§work in the team§shape rune stones",,released,2024-01-01,,,x,"Carve, with care.
                        Twice."
                        KnowledgeSkillCompetence,%sstones,skill/competence,occupation-specific,dress rune stones,"shape rune stones§dress wounds",,released,2024-01-01,,,x,
                        KnowledgeSkillCompetence,%srunology,knowledge,cross-sector,runology,futhark,,released,2024-01-01,,,x,
                        KnowledgeSkillCompetence,%squenya,knowledge,transversal,Quenya,,,released,2024-01-01,,,x,
                        KnowledgeSkillCompetence,%spatience,skill/competence,transversal,wait with dignity,Kubernetes,,released,2024-01-01,,,x,
                        KnowledgeSkillCompetence,%sgone,knowledge,cross-sector,runes of yore,,,obsolete,2024-01-01,,,x,
                        """
                        .replace("%s", SKILL).replace("§", between));
        write("skillGroups_en.csv", "conceptType,conceptUri,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,"
                + "scopeNote,inScheme,description,code\n"
                + "SkillGroup," + SKILL + "S9,handling runes,,,released,,,,,S9\n"
                + "SkillGroup,http://data.europa.eu/esco/isced-f/0922,Nursing,,,released,,,,,0922\n");
        String labelled = later ? ",label" : "";
        write(relations("broaderRelationsSkillPillar"),
                later
                        ? "conceptType,conceptUri,conceptLabel,broaderType,broaderUri,broaderLabel\n"
                        : "conceptType,conceptUri,broaderType,broaderUri\n",
                broader("glyphs", SKILL + "S9"), broader("glyphs", uri("stones")), broader("stones", uri("runology")),
                broader("runology", uri("glyphs")), broader("patience", "http://data.europa.eu/esco/isced-f/0922"),
                broader("runology", uri("nowhere")));
        write(relations("skillSkillRelations"),
                "originalSkillUri,originalSkillType,relationType,relatedSkillType,relatedSkillUri\n"
                        + uri("glyphs") + ",skill/competence,essential,knowledge," + uri("runology") + "\n"
                        + uri("glyphs") + ",skill/competence,optional,knowledge," + uri("java-1") + "\n"
                        + uri("glyphs") + ",skill/competence,vital,knowledge," + uri("java-1") + "\n");
        write("occupations_en.csv", "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,"
                + "description,code" + (later ? ",naceCode" : "") + "\n"
                + "Occupation,http://o/1,1,rune carver,\"glyph cutter" + between + "stone writer\",,released,,1.1"
                + (later ? "," : "") + "\n");
        write(relations("occupationSkillRelations"), "occupationUri" + labelled.replace("label", "occupationLabel")
                + ",relationType,skillType,skillUri" + labelled.replace("label", "skillLabel") + "\n"
                + "http://o/1" + labelled + ",essential,skill/competence," + uri("glyphs") + labelled + "\n"
                + "http://o/1" + labelled + ",optional,knowledge," + uri("runology") + labelled + "\n");
        write("languageSkillsCollection_en.csv", "conceptType,conceptUri,preferredLabel\nKnowledgeSkillCompetence,"
                + uri("quenya") + ",Quenya\n");
    }

    private void skills(String name, String rows) throws IOException {
        write(name,
                "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,"
                        + "scopeNote,definition,inScheme,description\n" + rows);
    }

    private String broader(String concept, String above) {
        return later
                ? "X," + uri(concept) + ",label,X," + above + ",label\n"
                : "X," + uri(concept) + ",X," + above + "\n";
    }

    private String relations(String name) {
        return name + (later ? "_en.csv" : ".csv");
    }

    private void write(String name, String... lines) throws IOException {
        Files.writeString(directory.resolve(name), (later ? "\ufeff" : "") + String.join("", lines));
    }
}
