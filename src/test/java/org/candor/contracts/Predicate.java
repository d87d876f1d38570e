package org.candor.contracts;

import de.uka.ilkd.key.speclang.njml.JmlParser;
import java.util.List;

/**
 * A function that exists in specifications only.
 *
 * @param name its name
 * @param parameters the names of its parameters
 * @param ofObject whether it is asked of an object
 * @param body the formula that it returns
 */
record Predicate(
    String name, List<String> parameters, boolean ofObject, JmlParser.ExpressionContext body) {
  Predicate {
    parameters = List.copyOf(parameters);
  }
}
