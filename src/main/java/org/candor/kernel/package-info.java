/**
 * Contracted code and lemma methods over exact integers, every contract proved by KeY; imports nothing of the project.
 *
 * <p>The classes of this package run: they recompute transfers and re-check certificates over {@link java.math.BigInteger}, and
 * over {@code long} within stated ranges. Their contracts stand in JML above each method and hold for arrays of every length. Two
 * things are left to the caller: arrays and their elements are not null, and every number is an object of exactly the class
 * {@code BigInteger}, not of a subclass. What a method states about numbers it checks itself.
 *
 * <p>{@link org.candor.kernel.lemma} holds the mathematics: methods whose contracts are lemmas and whose bodies are their proofs.
 */
package org.candor.kernel;
