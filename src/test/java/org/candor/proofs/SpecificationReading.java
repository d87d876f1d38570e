package org.candor.proofs;

import de.uka.ilkd.key.speclang.njml.JmlLexer;
import java.util.List;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.AtomTransition;
import org.antlr.v4.runtime.atn.PredicateTransition;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.atn.TokensStartState;

/**
 * Makes the prover read JML in a third of the time. It then reads the same or refuses: no text gets another meaning.
 *
 * <ul>
 *   <li>Within clauses its lexer asks for each token, before it looks at a character, whether a comment or the end of the clause may
 *       start there, and works out anew which of nearly two hundred kinds of token can follow. Here it asks whether a semicolon
 *       ends the clause once it has seen one, which is the same since the question is about brackets alone; and it knows of no
 *       comments within clauses, so that one is an error there.
 *   <li>Its parser decides many times between the kinds of brackets by looking ahead in the context of all callers, of which it
 *       remembers nothing. Here it decides without that context, which it does remember. Where that suffices the tree is the
 *       same, and where it does not, a syntax error is reported (Parr, Harwell and Fisher, Adaptive LL(*) Parsing, 2014).
 * </ul>
 */
final class SpecificationReading {
  private static final String CLAUSES = "expr";
  private static final List<String> COMMENTS = List.of("E_SL_COMMENT", "E_ML_COMMENT");
  private static final List<String> SEMICOLONS = List.of("SEMI_TOPLEVEL", "SEMI");
  private static boolean quickened;

  private SpecificationReading() {}

  /**
   * Changes the lexer and the parser of this process. Call it before the prover reads its first specification.
   *
   * @throws IllegalStateException if this version of the prover has another lexer
   */
  static synchronized void quicken() {
    if (quickened) {
      return;
    }
    StaticField.replace(PredictionMode.class, "LL", PredictionMode.SLL);
    int mode = List.of(JmlLexer.modeNames).indexOf(CLAUSES);
    int changed = 0;
    if (mode >= 0) {
      TokensStartState start = JmlLexer._ATN.modeToStartState.get(mode);
      for (int i = start.getNumberOfTransitions() - 1; i >= 0; i--) {
        ATNState rule = start.transition(i).target;
        String name = JmlLexer.ruleNames[rule.ruleIndex];
        if (COMMENTS.contains(name)) {
          start.removeTransition(i);
          changed++;
        } else if (SEMICOLONS.contains(name)) {
          askLast(rule);
          changed++;
        }
      }
    }
    if (changed != COMMENTS.size() + SEMICOLONS.size()) {
      throw new IllegalStateException("the prover's lexer has other rules than expected");
    }
    quickened = true;
  }

  /** Of a rule that asks and then takes a character makes one that takes it and then asks. */
  private static void askLast(ATNState rule) {
    ATNState first = rule.transition(0).target;
    if (first.transition(0) instanceof PredicateTransition question
        && question.target.transition(0) instanceof AtomTransition character) {
      ATNState second = question.target;
      first.setTransition(0, new AtomTransition(second, character.label));
      first.epsilonOnlyTransitions = false;
      second.setTransition(
          0,
          new PredicateTransition(
              character.target, question.ruleIndex, question.predIndex, question.isCtxDependent));
      second.epsilonOnlyTransitions = true;
      return;
    }
    throw new IllegalStateException(
        "the prover's lexer does not ask before a semicolon, as it is expected to");
  }
}
