package dev.vitae.local.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedMongoTests {

    private EmbeddedMongo mongo;

    private MongoClient client;

    private MongoCollection<Document> things;

    @BeforeAll
    void start() {
        mongo = EmbeddedMongo.inMemory();
        client = MongoClients.create(mongo.connectionString() + "/?serverSelectionTimeoutMS=2000");
    }

    @AfterAll
    void stop() {
        client.close();
        mongo.close();
    }

    @BeforeEach
    void collection(TestInfo test) {
        things = client.getDatabase("tests").getCollection(test.getTestMethod().orElseThrow().getName());
    }

    @Test
    void greetsAsTheHealthCheckAsks() {
        Document hello = client.getDatabase("admin").runCommand(new Document("hello", 1));

        assertThat(hello.getBoolean("isWritablePrimary")).isTrue();
    }

    @Test
    void namesItsDatabasesWithoutReadingThem() {
        things.insertMany(IntStream.range(0, 100).mapToObj(i -> new Document("_id", i).append("n", 1)).toList());
        long opened = mongo.databasesOpened();

        assertThat(client.listDatabaseNames().into(new ArrayList<>())).contains("tests");
        assertThat(mongo.databasesOpened()).isEqualTo(opened);
    }

    @Test
    void createsReadsChangesAndDeletes() {
        things.insertOne(new Document("_id", "a").append("n", 1));
        things.updateOne(eq("_id", "a"), set("n", 2));
        assertThat(things.find(eq("_id", "a")).first()).containsEntry("n", 2);
        things.replaceOne(eq("_id", "a"), new Document("m", 3));
        assertThat(things.find(eq("_id", "a")).first()).doesNotContainKey("n").containsEntry("m", 3);
        assertThat(things.deleteOne(eq("_id", "a")).getDeletedCount()).isOne();
        assertThat(things.countDocuments()).isZero();
    }

    @Test
    void countsEveryIncrementOfManyAtOnce() throws Exception {
        things.insertOne(new Document("_id", "a").append("n", 0));

        together(8, () -> {
            for (int i = 0; i < 50; i++) {
                things.updateOne(eq("_id", "a"), inc("n", 1));
            }
            return true;
        });

        assertThat(things.find(eq("_id", "a")).first()).containsEntry("n", 400);
    }

    @Test
    void letsOneOfManyWinAVersion() throws Exception {
        things.insertOne(new Document("_id", "a").append("version", 1));
        FindOneAndUpdateOptions after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

        List<Boolean> won = together(8, () -> things.findOneAndUpdate(and(eq("_id", "a"), eq("version", 1)),
                set("version", 2), after) != null);

        assertThat(won).containsOnlyOnce(true);
    }

    @Test
    void neverShowsAVersionWithTheContentOfAnother() throws Exception {
        String filler = "x".repeat(2_000);
        things.insertOne(new Document("_id", "a").append("version", 0).append("filler", filler).append("content", 0));

        List<Boolean> whole = together(6, () -> {
            boolean same = true;
            for (int i = 0; i < 200; i++) {
                things.updateOne(eq("_id", "a"), combine(inc("version", 1), inc("content", 1)));
                Document seen = one(eq("_id", "a"));
                same &= seen.getInteger("version").equals(seen.getInteger("content"));
            }
            return same;
        });

        assertThat(whole).doesNotContain(false);
    }

    @Test
    void keepsAWaitingListInTheDocument() {
        things.insertOne(new Document("_id", "a").append("version", 7));
        things.updateOne(eq("_id", "a"), push("outbox", new Document("id", "e1")));
        things.updateOne(eq("_id", "a"), push("outbox", new Document("id", "e2")));
        assertThat(things.countDocuments(elemMatch("outbox", eq("id", "e2")))).isOne();
        assertThat(things.countDocuments(and(eq("_id", "a"), eq("outbox.0.id", "e1")))).isOne();

        things.updateOne(and(eq("_id", "a"), eq("outbox.id", "e1")), pull("outbox", new Document("id", "e1")));
        assertThat(one(eq("_id", "a")).getList("outbox", Document.class)).containsExactly(new Document("id", "e2"));

        things.updateOne(eq("_id", "a"), pull("outbox", new Document("id", "e2")));
        assertThat(things.countDocuments(and(eq("_id", "a"), size("outbox", 0)))).isOne();
        assertThat(things.updateOne(and(eq("_id", "a"), size("outbox", 0)), unset("outbox")).getModifiedCount())
                .isOne();
        assertThat(one(eq("_id", "a"))).isEqualTo(new Document("_id", "a").append("version", 7));
    }

    @Test
    void refusesTheHundredAndFirstWaitingFact() {
        things.insertOne(new Document("_id", "a"));
        int taken = 0;
        for (int i = 0; i < 105; i++) {
            taken += (int) things
                    .updateOne(and(eq("_id", "a"), exists("outbox.99", false)), push("outbox", new Document("id", i)))
                    .getModifiedCount();
        }
        assertThat(taken).isEqualTo(100);
    }

    @Test
    void saysDuplicateWhenAnUpsertMeetsANewerVersion() {
        things.insertOne(new Document("_id", "a").append("version", 5));

        assertThatThrownBy(() -> things.updateOne(and(eq("_id", "a"), lt("version", 3)), set("version", 3),
                new UpdateOptions().upsert(true)))
                .isInstanceOfSatisfying(MongoWriteException.class,
                        refused -> assertThat(refused.getError().getCode()).isEqualTo(11000));
        assertThat(things.find(eq("_id", "a")).first()).containsEntry("version", 5);
    }

    @Test
    void guardsAUniqueIndex() {
        things.createIndex(Indexes.ascending("owner", "name"), new IndexOptions().unique(true));
        things.insertOne(new Document("_id", 1).append("owner", "o").append("name", "n"));

        assertThatThrownBy(() -> things.insertOne(new Document("_id", 2).append("owner", "o").append("name", "n")))
                .isInstanceOf(MongoWriteException.class);
    }

    @Test
    void looksUpByIdWhateverElseIsAsked() {
        things.insertMany(IntStream.range(0, 20_000)
                .mapToObj(i -> new Document("_id", "id-" + i).append("version", i % 7))
                .toList());
        long before = mongo.documentsVisited();

        assertThat(one(and(eq("_id", "id-19999"), eq("version", 19_999 % 7)))).containsEntry("_id", "id-19999");
        assertThat(things.find(and(eq("_id", "id-3"), eq("version", 4))).first()).isNull();
        things.updateOne(and(eq("_id", "id-9000"), exists("outbox.99", false)), push("outbox", "e"));
        things.deleteOne(and(eq("_id", "id-1"), eq("version", 1)));
        assertThat(things.countDocuments(eq("_id", "id-7"), new CountOptions().limit(1))).isOne();
        assertThat(things.countDocuments(eq("_id", "none"), new CountOptions().limit(1))).isZero();
        assertThat(things.countDocuments(and(and(eq("_id", "id-8"), eq("version", 1)), exists("a", false)))).isOne();
        assertThat(things.find(and(in("_id", List.of("id-5", "id-6")), eq("version", 6))).into(new ArrayList<>()))
                .hasSize(1);
        assertThat(mongo.documentsVisited() - before).isLessThan(20);

        things.find(eq("version", 100)).first();
        assertThat(mongo.documentsVisited() - before).as("the count sees a scan").isGreaterThan(19_000);
    }

    @Test
    void readsOnlyTheDocumentsThatHaveWhatIsAskedFor() {
        things.insertMany(IntStream.range(0, 5_000)
                .mapToObj(i -> i % 100 == 0
                        ? new Document("_id", "id-" + i).append("outbox", new Document("since", new Date(i)))
                        : new Document("_id", "id-" + i).append("owner", "o-" + i % 1_000))
                .toList());
        assertThat(things.countDocuments(exists("outbox.since"))).isEqualTo(50);
        long before = mongo.documentsVisited();

        assertThat(things.countDocuments(exists("outbox.since"))).isEqualTo(50);
        assertThat(things.countDocuments(lt("outbox.since", new Date(150)))).isEqualTo(2);
        things.updateOne(eq("_id", "id-0"), unset("outbox"));
        things.updateOne(eq("_id", "id-1"), set("outbox", new Document("since", new Date())));
        things.deleteOne(eq("_id", "id-100"));
        assertThat(things.find(exists("outbox.since")).into(new ArrayList<>()))
                .extracting(found -> found.getString("_id")).hasSize(49).contains("id-1")
                .doesNotContain("id-0", "id-100");
        assertThat(mongo.documentsVisited() - before).isLessThan(200);

        assertThat(things.find(eq("owner", "o-7")).into(new ArrayList<>())).hasSize(5);
        before = mongo.documentsVisited();
        assertThat(things.find(eq("owner", "o-8")).into(new ArrayList<>())).hasSize(5);
        assertThat(mongo.documentsVisited() - before).isLessThan(10);
    }

    @Test
    void findsTheSameAsAScanWhateverIsWritten() {
        Random random = new Random(11);
        List<Object> values = Arrays.asList(null, "x", "y", true, 1, List.of("x", "z"), new Document("d", "x"),
                List.of(new Document("d", "x")), new Date(1));
        List<Bson> questions = List.of(eq("a", "x"), eq("a", true), eq("a", null), eq("a", 1), exists("a"),
                exists("a", false), in("a", List.of("x", "y")), in("a", Arrays.asList("x", null)), eq("a.d", "x"),
                exists("a.d"), lt("a", new Date(2)), and(eq("b", "y"), ne("a", "x")), and(exists("a"), exists("b")));
        for (int step = 0; step < 600; step++) {
            String id = "id-" + random.nextInt(40);
            switch (random.nextInt(5)) {
                case 0 -> things.deleteOne(eq("_id", id));
                case 1 -> things.updateOne(eq("_id", id), unset("a"));
                case 2 -> things.replaceOne(eq("_id", id), new Document("_id", id).append("a", any(values, random)));
                default -> things.updateOne(eq("_id", id), combine(set("a", any(values, random)),
                        set("b", random.nextBoolean() ? "y" : "n")), new UpdateOptions().upsert(true));
            }
            Bson question = questions.get(step % questions.size());
            // A disjunction is never looked up.
            assertThat(ids(question)).as("step %d, %s", step, question).isEqualTo(ids(or(question, eq("never", "so"))));
        }
    }

    private static @Nullable Object any(List<Object> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private Set<String> ids(Bson question) {
        Set<String> ids = new TreeSet<>();
        things.find(question).forEach(found -> ids.add(found.getString("_id")));
        return ids;
    }

    @Test
    void goesAwayAndComesBackOnTheSamePort() {
        things.insertOne(new Document("_id", "a"));
        int port = mongo.port();

        mongo.suspend();
        assertThatThrownBy(() -> things.find().first()).isInstanceOf(MongoException.class);
        mongo.resume();

        assertThat(mongo.port()).isEqualTo(port);
        assertThat(things.countDocuments()).isOne();
    }

    private Document one(Bson filter) {
        Document found = things.find(filter).first();
        assertThat(found).isNotNull();
        return Objects.requireNonNull(found);
    }

    private static <T> List<T> together(int many, Callable<T> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(Collections.nCopies(many, work))) {
                results.add(result.get());
            }
            return results;
        }
    }
}
