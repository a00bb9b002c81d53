package dev.vitae.local.process;

import java.nio.file.Path;
import java.util.List;

/**
 * A start whose class loading and linking is recorded: {@code command} writes {@code unfinished} when it ends, which
 * then becomes {@code cache}.
 */
public record Training(List<String> command, Path unfinished, Path cache) {}
