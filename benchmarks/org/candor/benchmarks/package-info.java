/** Benchmarks under JMH, run by {@code mvn -Pjmh} and compiled, not run, by every build. */
package org.candor.benchmarks;
