/** A refutation as something to keep: shrunk to its normal form, saved, replayed on every run, and explained in words. */
package org.candor.counterexample;
