package org.candor.contracts;

import de.uka.ilkd.key.speclang.njml.JmlParser;
import de.uka.ilkd.key.speclang.njml.JmlParserBaseVisitor;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.RuleNode;
import org.antlr.v4.runtime.tree.TerminalNode;

/**
 * The value of a formula for given values of its variables. Integers have any size; connectives look at their operands from the
 * left and only as far as needed. What is not understood is an error, never a guess: a part of a formula that no method here
 * treats, and that is more than a wrapping of one other part, has no value.
 */
final class Evaluation extends JmlParserBaseVisitor<Object> {
  private final Contracts library;
  private final String className;
  private final Map<String, Object> variables;

  /** An evaluation in the scope of a class; the variables are copied. */
  Evaluation(Contracts library, String className, Map<String, Object> variables) {
    this.library = library;
    this.className = className;
    this.variables = new HashMap<>(variables);
  }

  /** The value of a formula that is true or false. */
  boolean truth(ParseTree formula) {
    if (formula.accept(this) instanceof Boolean truth) {
      return truth;
    }
    throw new NotEvaluated("\"" + formula.getText() + "\" is neither true nor false");
  }

  /** The value of a term that is an integer. */
  BigInteger integer(ParseTree term) {
    if (term.accept(this) instanceof Whole whole) {
      return whole.value();
    }
    throw new NotEvaluated("\"" + term.getText() + "\" is not an integer");
  }

  /** Gives a bound variable a value; returns what the name stood for before. */
  Object bind(String variable, Object value) {
    return value == null ? variables.remove(variable) : variables.put(variable, value);
  }

  @Override
  public Object visitChildren(RuleNode node) {
    if (node.getChildCount() == 1 && node.getChild(0) instanceof RuleNode only) {
      return only.accept(this);
    }
    throw new NotEvaluated("not understood: " + ContractReader.text((ParserRuleContext) node));
  }

  @Override
  public Object visitTerminal(TerminalNode node) {
    throw new NotEvaluated("not understood: " + node.getText());
  }

  @Override
  public Object visitConditionalexpr(JmlParser.ConditionalexprContext c) {
    if (c.QUESTIONMARK() == null) {
      return c.equivalenceexpr().accept(this);
    }
    return c.conditionalexpr(truth(c.equivalenceexpr()) ? 0 : 1).accept(this);
  }

  @Override
  public Object visitEquivalenceexpr(JmlParser.EquivalenceexprContext c) {
    if (c.impliesexpr().size() == 1) {
      return c.impliesexpr(0).accept(this);
    }
    boolean truth = truth(c.impliesexpr(0));
    for (int i = 1; i < c.impliesexpr().size(); i++) {
      boolean same = truth == truth(c.impliesexpr(i));
      truth = same == c.EQV_ANTIV(i - 1).getText().equals("<==>");
    }
    return truth;
  }

  @Override
  public Object visitImpliesexpr(JmlParser.ImpliesexprContext c) {
    return c.IMPLIES() == null ? visitChildren(c) : (Object) (!truth(c.a) || truth(c.b));
  }

  @Override
  public Object visitImpliesforwardexpr(JmlParser.ImpliesforwardexprContext c) {
    return c.IMPLIES() == null ? visitChildren(c) : (Object) (!truth(c.a) || truth(c.b));
  }

  @Override
  public Object visitLogicalorexpr(JmlParser.LogicalorexprContext c) {
    List<JmlParser.LogicalandexprContext> parts = c.logicalandexpr();
    return parts.size() == 1 ? visitChildren(c) : (Object) parts.stream().anyMatch(this::truth);
  }

  @Override
  public Object visitLogicalandexpr(JmlParser.LogicalandexprContext c) {
    List<JmlParser.InclusiveorexprContext> parts = c.inclusiveorexpr();
    return parts.size() == 1 ? visitChildren(c) : (Object) parts.stream().allMatch(this::truth);
  }

  @Override
  public Object visitEqualityexpr(JmlParser.EqualityexprContext c) {
    if (c.relationalexpr().size() != 2) {
      return visitChildren(c);
    }
    Object left = c.relationalexpr(0).accept(this);
    Object right = c.relationalexpr(1).accept(this);
    return same(left, right, c) == c.EQ_NEQ(0).getText().equals("==");
  }

  private static boolean same(Object left, Object right, ParserRuleContext where) {
    boolean plain = isPlain(left) || isPlain(right);
    if (plain && (left == null || right == null || left.getClass() != right.getClass())) {
      throw new NotEvaluated("unlike things compared: " + ContractReader.text(where));
    }
    if (left instanceof BigInteger && right instanceof BigInteger) {
      throw new NotEvaluated("compare values, not objects: " + ContractReader.text(where));
    }
    return plain ? left.equals(right) : left == right;
  }

  private static boolean isPlain(Object value) {
    return value instanceof Whole || value instanceof Boolean;
  }

  @Override
  public Object visitRelational_chain(JmlParser.Relational_chainContext c) {
    for (int i = 0; i < c.op.size(); i++) {
      int order = integer(c.shiftexpr(i)).compareTo(integer(c.shiftexpr(i + 1)));
      boolean holds =
          switch (c.op.get(i).getType()) {
            case JmlParser.LT -> order < 0;
            case JmlParser.LEQ -> order <= 0;
            case JmlParser.GT -> order > 0;
            case JmlParser.GEQ -> order >= 0;
            default -> throw new NotEvaluated("not understood: " + ContractReader.text(c));
          };
      if (!holds) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Object visitAdditiveexpr(JmlParser.AdditiveexprContext c) {
    return c.op.isEmpty() ? visitChildren(c) : chain(c.multexpr(), c.op);
  }

  @Override
  public Object visitMultexpr(JmlParser.MultexprContext c) {
    return c.op.isEmpty() ? visitChildren(c) : chain(c.unaryexpr(), c.op);
  }

  private Whole chain(List<? extends ParseTree> terms, List<Token> operators) {
    BigInteger value = integer(terms.get(0));
    for (int i = 0; i < operators.size(); i++) {
      value = operation(operators.get(i)).apply(value, integer(terms.get(i + 1)));
    }
    return new Whole(value);
  }

  private static BinaryOperator<BigInteger> operation(Token operator) {
    return switch (operator.getType()) {
      case JmlParser.PLUS -> BigInteger::add;
      case JmlParser.MINUS -> BigInteger::subtract;
      case JmlParser.MULT -> BigInteger::multiply;
      // Division needs a rounding that the two tools agree on; no contract divides.
      default -> throw new NotEvaluated("not understood: " + operator.getText());
    };
  }

  @Override
  public Object visitUnaryexpr(JmlParser.UnaryexprContext c) {
    if (c.DECLITERAL() != null) {
      return new Whole(literal(c.DECLITERAL()).negate());
    }
    return c.MINUS() == null ? visitChildren(c) : new Whole(integer(c.unaryexpr()).negate());
  }

  @Override
  public Object visitCastexpr(JmlParser.CastexprContext c) {
    if (!c.typespec().getText().equals("\\bigint")) {
      throw new NotEvaluated("not understood: a cast to " + c.typespec().getText());
    }
    return new Whole(integer(c.unaryexpr()));
  }

  @Override
  public Object visitUnaryexprnotplusminus(JmlParser.UnaryexprnotplusminusContext c) {
    return c.NOT() == null ? visitChildren(c) : (Object) !truth(c.unaryexpr());
  }

  @Override
  public Object visitPostfixexpr(JmlParser.PostfixexprContext c) {
    return c.primarysuffix().isEmpty()
        ? visitChildren(c)
        : new Access(library, className, variables).value(c, this);
  }

  @Override
  public Object visitIdent(JmlParser.IdentContext c) {
    return new Access(library, className, variables).variable(c.getText());
  }

  @Override
  public Object visitPrimaryResult(JmlParser.PrimaryResultContext c) {
    return new Access(library, className, variables).variable(c.getText());
  }

  @Override
  public Object visitPrimaryParen(JmlParser.PrimaryParenContext c) {
    return c.expression().accept(this);
  }

  @Override
  public Object visitTrue_(JmlParser.True_Context c) {
    return true;
  }

  @Override
  public Object visitFalse_(JmlParser.False_Context c) {
    return false;
  }

  @Override
  public Object visitNull_(JmlParser.Null_Context c) {
    return null;
  }

  @Override
  public Object visitIntegerliteral(JmlParser.IntegerliteralContext c) {
    return c.DECLITERAL() == null ? visitChildren(c) : new Whole(literal(c.DECLITERAL()));
  }

  private static BigInteger literal(TerminalNode literal) {
    String digits = literal.getText().replaceAll("[lL]$", "");
    if (!digits.chars().allMatch(Character::isDigit)) {
      throw new NotEvaluated("not understood: " + literal.getText());
    }
    return new BigInteger(digits);
  }

  @Override
  public Object visitSpecquantifiedexpression(JmlParser.SpecquantifiedexpressionContext c) {
    return new Quantified(c, this).value();
  }
}
