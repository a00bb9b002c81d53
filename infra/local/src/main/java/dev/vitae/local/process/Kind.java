package dev.vitae.local.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One kind of process of the stack: how it is prepared, started and known to be healthy. */
public interface Kind {

    String name();

    /** Later stages are stopped first. */
    Stage stage();

    /** Names of the processes that must have been healthy once before this one starts. */
    Set<String> needs();

    /** What has to be there before the first start; says what takes long. */
    default void prepare(Consumer<String> say) throws Exception {}

    /** A run that makes later starts fast, if one is still to be done after {@link #prepare}. */
    default Optional<Training> training() {
        return Optional.empty();
    }

    List<String> command();

    Map<String, String> environment();

    /** An exception means "not yet". */
    boolean healthy() throws Exception;

    /** From what everything rests on to what people touch. */
    enum Stage {

        BACKING,
        SERVICE,
        DOOR

    }
}
