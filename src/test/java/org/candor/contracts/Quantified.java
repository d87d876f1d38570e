package org.candor.contracts;

import de.uka.ilkd.key.speclang.njml.JmlParser;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.RuleNode;

/**
 * A quantified formula or sum: the values for which its range holds are enumerated. The range is a conjunction in which every
 * bound variable has a lower and an upper bound that mention only variables bound before it; without these there is no value.
 */
final class Quantified {
  private static final BigInteger MOST_VALUES = BigInteger.valueOf(1_000_000);

  private final JmlParser.SpecquantifiedexpressionContext formula;
  private final Evaluation evaluation;
  private final List<ParseTree> range = new ArrayList<>();
  private final ParseTree body;

  Quantified(JmlParser.SpecquantifiedexpressionContext formula, Evaluation evaluation) {
    this.formula = formula;
    this.evaluation = evaluation;
    ParseTree last = formula.expression(formula.expression().size() - 1);
    if (formula.expression().size() == 2) {
      addConjuncts(formula.expression(0));
      body = last;
    } else if (core(last) instanceof JmlParser.ImpliesexprContext implication
        && formula.quantifier().FORALL() != null
        && implication.IMPLIES() != null) {
      addConjuncts(implication.a);
      body = implication.b;
    } else if (formula.quantifier().EXISTS() != null) {
      addConjuncts(last);
      body = last;
    } else {
      throw notUnderstood("has no range");
    }
  }

  Object value() {
    List<String> variables = new ArrayList<>();
    formula
        .quantifiedvardecls()
        .quantifiedvariabledeclarator()
        .forEach(v -> variables.add(v.getText()));
    String type = formula.quantifiedvardecls().typespec().getText();
    if (!List.of("int", "long", "\\bigint").contains(type)) {
      throw notUnderstood("ranges over " + type);
    }
    if (formula.quantifier().FORALL() != null) {
      return each(0, variables, () -> evaluation.truth(body));
    }
    if (formula.quantifier().EXISTS() != null) {
      return !each(0, variables, () -> !evaluation.truth(body));
    }
    if (formula.quantifier().SUM() != null) {
      BigInteger[] sum = {BigInteger.ZERO};
      each(
          0,
          variables,
          () -> {
            sum[0] = sum[0].add(evaluation.integer(body));
            return true;
          });
      return new Whole(sum[0]);
    }
    throw notUnderstood("is no quantifier that is understood");
  }

  /**
   * Visits all values of the free variables for which the conjuncts from {@code at} on hold, until a visit returns false; returns
   * whether none did.
   */
  private boolean each(int at, List<String> free, BooleanSupplier visit) {
    if (at == range.size()) {
      if (!free.isEmpty()) {
        throw notUnderstood("has no range for " + free);
      }
      return visit.getAsBoolean();
    }
    ParseTree conjunct = range.get(at);
    String variable =
        free.stream().filter(name -> mentions(conjunct, name)).findFirst().orElse(null);
    if (variable == null) {
      return !evaluation.truth(conjunct) || each(at + 1, free, visit);
    }
    BigInteger first = bound(variable, at, free, true);
    BigInteger last = bound(variable, at, free, false);
    if (last.subtract(first).compareTo(MOST_VALUES) > 0) {
      throw notUnderstood("has more than " + MOST_VALUES + " values of " + variable);
    }
    List<String> others = free.stream().filter(name -> !name.equals(variable)).toList();
    boolean all = true;
    for (BigInteger v = first; all && v.compareTo(last) <= 0; v = v.add(BigInteger.ONE)) {
      Object before = evaluation.bind(variable, new Whole(v));
      all = each(at, others, visit);
      evaluation.bind(variable, before);
    }
    return all;
  }

  /** The least or the greatest value of a variable that the first bound on it allows. */
  private BigInteger bound(String variable, int from, List<String> free, boolean least) {
    for (ParseTree conjunct : range.subList(from, range.size())) {
      if (core(conjunct) instanceof JmlParser.Relational_chainContext chain) {
        for (int i = 0; i < chain.op.size(); i++) {
          boolean leftIsLess = chain.op.get(i).getText().startsWith("<");
          ParseTree variableSide = chain.shiftexpr(leftIsLess == least ? i + 1 : i);
          ParseTree boundSide = chain.shiftexpr(leftIsLess == least ? i : i + 1);
          if (isVariable(variableSide, variable)
              && free.stream().noneMatch(name -> mentions(boundSide, name))) {
            BigInteger inward = least ? BigInteger.ONE : BigInteger.ONE.negate();
            boolean strict = !chain.op.get(i).getText().endsWith("=");
            BigInteger bound = evaluation.integer(boundSide);
            return strict ? bound.add(inward) : bound;
          }
        }
      }
    }
    throw notUnderstood("has no " + (least ? "lower" : "upper") + " bound for " + variable);
  }

  private void addConjuncts(ParseTree part) {
    if (core(part) instanceof JmlParser.LogicalandexprContext and) {
      and.inclusiveorexpr().forEach(this::addConjuncts);
    } else {
      range.add(part);
    }
  }

  /** The part itself, without parentheses and wrappings. */
  private static ParseTree core(ParseTree part) {
    ParseTree inner = part;
    while (true) {
      if (inner instanceof JmlParser.PrimaryParenContext parenthesis) {
        inner = parenthesis.expression();
      } else if (inner.getChildCount() == 1 && inner.getChild(0) instanceof RuleNode only) {
        inner = only;
      } else {
        return inner;
      }
    }
  }

  private static boolean isVariable(ParseTree part, String name) {
    return core(part) instanceof JmlParser.IdentContext ident && ident.getText().equals(name);
  }

  private static boolean mentions(ParseTree part, String name) {
    if (part instanceof JmlParser.IdentContext) {
      return part.getText().equals(name);
    }
    for (int i = 0; i < part.getChildCount(); i++) {
      if (mentions(part.getChild(i), name)) {
        return true;
      }
    }
    return false;
  }

  private NotEvaluated notUnderstood(String why) {
    return new NotEvaluated("not understood: " + ContractReader.text(formula) + " " + why);
  }
}
