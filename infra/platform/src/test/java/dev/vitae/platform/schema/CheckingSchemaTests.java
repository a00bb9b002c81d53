package dev.vitae.platform.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;

import dev.vitae.platform.testing.Databases;

/** A database says which shape it holds; who cannot read it does not start. */
class CheckingSchemaTests {
    private final MongoTemplate mongo = Databases.fresh();

    @Test
    void aNewDatabaseTakesTheShapeThatIsWritten() {
        start(3, 3);

        assertThat(shape()).isEqualTo(3);
    }

    @Test
    void whatANewerVersionHasWrittenIsRefusedAndStaysAsItIs() {
        start(2, 2);

        assertThatThrownBy(() -> start(1, 1)).hasMessageContaining("shape 2").hasMessageContaining("up to 1");
        assertThat(shape()).isEqualTo(2);
    }

    @Test
    void whoReadsTheNewerShapeMayStartBesideIt() {
        start(1, 2);
        assertThat(shape()).isEqualTo(1);
        start(2, 2);

        start(1, 2);

        assertThat(shape()).isEqualTo(2);
    }

    @Test
    void theServiceDoesNotStart() {
        start(2, 2);

        new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(SchemaAutoConfiguration.class))
                .withBean(MongoOperations.class, () -> mongo)
                .run(context -> assertThat(context).hasFailed()
                        .getFailure()
                        .hasRootCauseInstanceOf(NewerSchema.class));
    }

    private void start(int version, int reads) {
        new CheckingSchema(mongo, new SchemaProperties(version, reads)).start();
    }

    private int shape() {
        Document found = mongo.findById(CheckingSchema.ID, Document.class, CheckingSchema.COLLECTION);
        return found == null ? 0 : found.getInteger("version");
    }
}
