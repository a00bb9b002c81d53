package dev.vitae.analytics.application;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

import dev.vitae.analytics.domain.Counts;
import dev.vitae.analytics.domain.Period;

/**
 * Adds the counted days up in the database; the answer has one row per day and name, however many people there are.
 *
 * <p>
 * The marks of the counted events are left out before anything is grouped: they are most of a document.
 */
@Component
public class ReadingDays {
    /** A database that needs longer is asked for less: the period is in the caller's hand. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final MongoOperations mongo;

    ReadingDays(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Every day of the period, those without events too. */
    public SortedMap<LocalDate, Counts> of(String owner, Period period) {
        return sum(period, Filters.and(Filters.eq("owner", owner), within(period)));
    }

    /** The same over everybody. */
    public SortedMap<LocalDate, Counts> ofAll(Period period) {
        return sum(period, within(period));
    }

    private static Bson within(Period period) {
        return Filters.and(Filters.gte("day", period.from().toString()), Filters.lte("day", period.to().toString()));
    }

    private SortedMap<LocalDate, Counts> sum(Period period, Bson filter) {
        List<Bson> steps = List.of(Aggregates.match(filter),
                Aggregates.project(Projections.fields(Projections.include("day"),
                        Projections.computed("counts", new Document("$objectToArray", "$counts")))),
                Aggregates.unwind("$counts"),
                Aggregates.group(new Document("day", "$day").append("name", "$counts.k"),
                        Accumulators.sum("number", "$counts.v")));
        Map<LocalDate, Map<String, Long>> found = new HashMap<>();
        for (Document row : rows(steps)) {
            Document cell = row.get("_id", Document.class);
            found.computeIfAbsent(LocalDate.parse(cell.getString("day")), _ -> new HashMap<>())
                    .put(cell.getString("name"), row.get("number", Number.class).longValue());
        }
        SortedMap<LocalDate, Counts> days = new TreeMap<>();
        period.days().forEach(day -> days.put(day, new Counts(found.getOrDefault(day, Map.of()))));
        return days;
    }

    private List<Document> rows(List<Bson> steps) {
        List<Document> rows = mongo.execute(Tally.COLLECTION, days -> days.aggregate(steps)
                .maxTime(LONGEST.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS).into(new ArrayList<>()));
        return rows == null ? List.of() : rows;
    }
}
