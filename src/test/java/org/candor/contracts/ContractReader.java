package org.candor.contracts;

import de.uka.ilkd.key.speclang.njml.JmlFacade;
import de.uka.ilkd.key.speclang.njml.JmlLexer;
import de.uka.ilkd.key.speclang.njml.JmlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.Interval;

/** Reads the specifications in a source text with KeY's own grammar, as KeY sees them: lines for other tools are dropped. */
final class ContractReader {
  /** A specification block, and the head of the method that follows it, if one does. */
  private static final Pattern BLOCK =
      Pattern.compile(
          "/\\*@((?:(?!\\*/).)*?\\bnormal_behavior\\b(?:(?!\\*/).)*?)@\\*/"
              + "(?:\\s*((?:/\\*@ nullable @\\*/|[\\w\\s\\[\\].<>])*?)\\b(\\w+)\\s*\\(((?:/\\*.*?\\*/|[^()])*)\\)\\s*\\{)?",
          Pattern.DOTALL);

  private static final Pattern IMPORT = Pattern.compile("(?m)^import ([\\w.]+);");
  private static final Pattern LINE_FOR_KEY = Pattern.compile("(?m)^(\\s*)//\\+KEY@");
  private static final Pattern LINE_FOR_OTHERS = Pattern.compile("(?m)^\\s*//-KEY@.*\\R");

  private final Contracts library;
  private final String className;
  private final Map<String, Contract> contracts = new TreeMap<>();
  private final Map<String, Predicate> predicates = new TreeMap<>();

  ContractReader(Contracts library, String className) {
    this.library = library;
    this.className = className;
  }

  ContractedClass read(String source) {
    String text = LINE_FOR_KEY.matcher(source).replaceAll("$1@");
    text = LINE_FOR_OTHERS.matcher(text).replaceAll("");
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      readBlock(block.toMatchResult());
    }
    List<String> imports = IMPORT.matcher(source).results().map(match -> match.group(1)).toList();
    return new ContractedClass(className, imports, contracts, predicates);
  }

  private void readBlock(MatchResult block) {
    JmlParser.Classlevel_commentsContext comments =
        parsed(
            block.group(1), JmlFacade.createLexer(block.group(1)), JmlParser::classlevel_comments);
    boolean isStatic = false;
    List<Clause> requires = new ArrayList<>();
    List<Clause> ensures = new ArrayList<>();
    Predicate predicate = null;
    for (JmlParser.Classlevel_commentContext comment : comments.classlevel_comment()) {
      if (comment.modifiers() != null) {
        isStatic |= comment.modifiers().modifier().stream().anyMatch(m -> m.STATIC() != null);
      } else if (comment.classlevel_element().method_specification() != null) {
        readClauses(comment.classlevel_element().method_specification(), requires, ensures);
      } else if (comment.classlevel_element().method_declaration() != null) {
        predicate = predicate(comment.classlevel_element().method_declaration(), !isStatic);
      } else {
        throw notUnderstood(comment);
      }
    }
    if (predicate != null) {
      keep(predicates, predicate.name(), predicate);
    } else if (block.group(3) != null) {
      Contract.Signature signature =
          Contract.Signature.of(className, block.group(3), block.group(2), block.group(4));
      keep(contracts, block.group(3), new Contract(library, signature, requires, ensures));
    } else {
      throw new NotEvaluated(className + ": a contract without a method: " + block.group(1));
    }
  }

  private void readClauses(
      JmlParser.Method_specificationContext specification,
      List<Clause> requires,
      List<Clause> ensures) {
    if (specification.spec_case().size() != 1
        || specification.spec_case(0).spec_body().NEST_START() != null) {
      throw notUnderstood(specification);
    }
    for (JmlParser.ClauseContext clause : specification.spec_case(0).spec_body().clause()) {
      if (clause.requires_clause() != null && clause.requires_clause().targetHeap() == null) {
        requires.add(clause(clause.requires_clause().predornot()));
      } else if (clause.ensures_clause() != null && clause.ensures_clause().targetHeap() == null) {
        ensures.add(clause(clause.ensures_clause().predornot()));
      } else if (clause.assignable_clause() == null
          && clause.measured_by_clause() == null
          && clause.accessible_clause() == null) {
        throw notUnderstood(clause);
      }
    }
  }

  private Clause clause(JmlParser.PredornotContext formula) {
    if (formula.predicate() == null) {
      throw notUnderstood(formula);
    }
    return new Clause(text(formula), formula.predicate());
  }

  private Predicate predicate(JmlParser.Method_declarationContext method, boolean ofObject) {
    if (method.method_body() == null) {
      throw notUnderstood(method);
    }
    List<String> parameters =
        method.param_list().param_decl().stream().map(parameter -> parameter.p.getText()).toList();
    return new Predicate(
        method.IDENT().getText(), parameters, ofObject, method.method_body().expression());
  }

  /** A formula that stands in no source, such as one about an instance. */
  static JmlParser.ExpressionContext formula(String text) {
    JmlLexer lexer = JmlFacade.createLexer(text);
    lexer.mode(JmlLexer.expr);
    return parsed(text, lexer, JmlParser::expression);
  }

  /** The text of a part of a specification, on one line. */
  static String text(ParserRuleContext part) {
    return part.getStart()
        .getInputStream()
        .getText(new Interval(part.getStart().getStartIndex(), part.getStop().getStopIndex()))
        .replaceAll("(?m)^\\s*@", "")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static <T extends ParserRuleContext> T parsed(
      String text, JmlLexer lexer, Function<JmlParser, T> rule) {
    JmlParser parser = JmlFacade.createParser(lexer);
    // Syntax errors are thrown below; nothing else is to be printed.
    parser.removeErrorListeners();
    parser.addErrorListener(parser.getErrorReporter());
    T tree = rule.apply(parser);
    parser.getErrorReporter().throwException();
    if (parser.getCurrentToken().getType() != Token.EOF) {
      throw new NotEvaluated("\"" + text + "\" does not end where its formula does");
    }
    return tree;
  }

  private <T> void keep(Map<String, T> map, String name, T value) {
    if (map.put(name, value) != null) {
      throw new NotEvaluated(
          className + "." + name + " is overloaded; contracts are found by name");
    }
  }

  private NotEvaluated notUnderstood(ParserRuleContext part) {
    return new NotEvaluated(className + ": not understood: " + text(part));
  }
}
