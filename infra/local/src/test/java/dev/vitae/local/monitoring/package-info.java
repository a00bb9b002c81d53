@org.jspecify.annotations.NullMarked
package dev.vitae.local.monitoring;
