package dev.vitae.endtoend;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * That somebody's words stand somewhere.
 *
 * @param area a database, a topic, a folder, or who was answered
 * @param place the one document, record, file or question
 * @param words by how they were packed there
 */
record Sighting(String area, String place, Map<String, String> words) {
    /** Such as {@code profile 2, export 1, analytics 0}. */
    static String byArea(Collection<String> areas, List<Sighting> sightings) {
        return areas.stream()
                .map(area -> area + " " + count(sightings, area))
                .collect(Collectors.joining(", "));
    }

    /** Such as {@code base64 2, pdf 1, plain 12}. */
    static String byPacking(List<Sighting> sightings) {
        Map<String, Integer> ways = new TreeMap<>();
        sightings.forEach(one -> one.words().keySet().forEach(way -> ways.merge(way, 1, Integer::sum)));
        return ways.entrySet()
                .stream()
                .map(way -> way.getKey() + " " + way.getValue())
                .collect(Collectors.joining(", "));
    }

    static long count(List<Sighting> sightings, String area) {
        return sightings.stream().filter(one -> one.area().equals(area)).count();
    }

    static boolean packed(List<Sighting> sightings, String area, String way) {
        return sightings.stream().anyMatch(one -> one.area().equals(area) && one.words().containsKey(way));
    }
}
