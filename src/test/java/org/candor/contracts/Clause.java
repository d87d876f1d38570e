package org.candor.contracts;

import org.antlr.v4.runtime.tree.ParseTree;

/**
 * A precondition or postcondition.
 *
 * @param text as it stands in the source, white space apart
 * @param formula its formula
 */
record Clause(String text, ParseTree formula) {
  @Override
  public String toString() {
    return text;
  }
}
