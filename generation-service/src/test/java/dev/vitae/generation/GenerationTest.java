package dev.vitae.generation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.context.annotation.Import;

import dev.vitae.platform.test.VitaeTest;

/** The whole service, patient enough for a busy machine: what comes late still comes in time. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@VitaeTest(properties = "vitae.generation.wait-for-profile=60s")
@Import(Neighbours.class)
public @interface GenerationTest {}
