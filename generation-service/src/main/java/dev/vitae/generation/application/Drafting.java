package dev.vitae.generation.application;

import dev.vitae.generation.domain.writing.Brief;
import dev.vitae.generation.domain.writing.Draft;

/** Writes a draft; tests put another hand here to see that the truth check stops it. */
interface Drafting {
    Draft draft(Brief brief);
}
