/**
 * The mathematics that the kernel rests on: lemmas about sums, product laws and one-shot deviations, for finite sets of every size.
 *
 * <p>A lemma is a method: its parameters are the quantified variables, its contract is the statement, its body is the proof. A
 * loop is an induction, a call uses another lemma, an empty body leaves all to the prover's arithmetic. Here {@code int} stands
 * for an integer of any size — KeY proves these contracts over the mathematical integers — so these methods are to be read and
 * proved, not run.
 *
 * <p>Probabilities and discounts are integers over common denominators: weights that sum to a total D, a discount g/G.
 */
package org.candor.kernel.lemma;
