/**
 * The theorems of the literature as contracts, for finite environments of every size, chained from definitions to headline
 * statements; each file is one theorem, each public method one step of it.
 *
 * <p>Small immutable classes hold the data of a statement: the problem of one agent, her strategy over private histories, a direct
 * mechanism as she meets it. Predicates on them are the definitions. As in {@code lemma}, {@code int} stands for an integer of any
 * size: these methods are to be read and proved, not run.
 *
 * <p>Scaling: values and rewards are numerators over one denominator H, the weights of a transition law sum to D, the discount is
 * g/G. With {@code k = G·D} a flow payoff is a numerator over k·H, so that {@code k·W = flow + g·Σ_z weights[z]·W'[z]} is
 * {@code W = flow + γ E[W']}. Every finite environment with rational data can be written so.
 */
package org.candor.kernel.theorem;
