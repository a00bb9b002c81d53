package dev.vitae.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A command, its plain words and its options. */
record Arguments(String command, List<String> words, Map<String, String> options) {

    private static final Set<String> WITH_VALUE = Set.of("--resume", "--job", "--only", "--start-within",
            "--memory-within", "--esco", "--onet");

    private static final Set<String> FLAGS = Set.of("--once", "--fast-start", "--measure", "--no-build", "--running",
            "--force");

    static Arguments parse(List<String> args) {
        List<String> words = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            if (arg.equals("--help") || arg.equals("-h")) {
                return new Arguments("help", List.of(), Map.of());
            }
            if (WITH_VALUE.contains(arg)) {
                i++;
                if (i == args.size()) {
                    throw new IllegalArgumentException(arg + " needs a value.");
                }
                options.put(arg, args.get(i));
            } else if (FLAGS.contains(arg)) {
                options.put(arg, "");
            } else if (arg.startsWith("-")) {
                throw new IllegalArgumentException("There is no option " + arg + ".");
            } else {
                words.add(arg);
            }
        }
        String command = words.isEmpty() ? "up" : words.removeFirst();
        return new Arguments(command, List.copyOf(words), Map.copyOf(options));
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(options.get(option));
    }
}
