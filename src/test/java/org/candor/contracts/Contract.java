package org.candor.contracts;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.tree.ParseTree;

/**
 * The contract of a method, to be evaluated on concrete arguments. Beside the written clauses it holds what JML adds: what is not
 * marked {@code nullable} is not null, nor is any element of it.
 */
final class Contract {
  /**
   * The method.
   *
   * @param className its class
   * @param name its name
   * @param parameters the names of its parameters
   * @param nullable which of them may be null
   * @param nullableResult whether its result may be null
   */
  record Signature(
      String className,
      String name,
      List<String> parameters,
      List<Boolean> nullable,
      boolean nullableResult) {

    Signature {
      parameters = List.copyOf(parameters);
      nullable = List.copyOf(nullable);
    }

    /** The signature from what stands before the name and between the parentheses. */
    static Signature of(String className, String name, String before, String parameters) {
      List<String> names = new ArrayList<>();
      List<Boolean> nullable = new ArrayList<>();
      for (String parameter : parameters.split(",", -1)) {
        if (!parameter.isBlank()) {
          String[] words = parameter.strip().split("[\\s\\]]+", -1);
          names.add(words[words.length - 1]);
          nullable.add(parameter.contains("nullable"));
        }
      }
      return new Signature(className, name, names, nullable, before.contains("nullable"));
    }
  }

  private static final String RESULT = "\\result";

  private final Contracts library;
  private final Signature signature;
  private final List<Clause> requires;
  private final List<Clause> ensures;

  Contract(Contracts library, Signature signature, List<Clause> requires, List<Clause> ensures) {
    this.library = library;
    this.signature = signature;
    this.requires = List.copyOf(requires);
    this.ensures = List.copyOf(ensures);
  }

  /** The class and the method, separated by a dot. */
  String name() {
    return signature.className() + "." + signature.name();
  }

  List<Clause> requires() {
    return requires;
  }

  List<Clause> ensures() {
    return ensures;
  }

  /** The first precondition that is false of the arguments; none when all hold. */
  Optional<String> failingPrecondition(Object... arguments) {
    Map<String, Object> variables = variables(arguments);
    for (int i = 0; i < arguments.length; i++) {
      if (!signature.nullable().get(i) && !nowhereNull(arguments[i])) {
        return Optional.of(signature.parameters().get(i) + " is null or has an element that is");
      }
    }
    return firstFalse("requires", requires, variables);
  }

  /** The first postcondition that is false of the arguments and the result, which is null for a method without; none when all hold. */
  Optional<String> failingPostcondition(Object result, Object... arguments) {
    Map<String, Object> variables = variables(arguments);
    boolean returns = method().getReturnType() != void.class;
    if (returns) {
      variables.put(RESULT, Whole.seen(result));
    }
    if (returns && !signature.nullableResult() && !nowhereNull(result)) {
      return Optional.of(RESULT + " is null or has an element that is");
    }
    return firstFalse("ensures", ensures, variables);
  }

  /** Whether a formula over the parameters is true of the arguments. */
  boolean holds(String formula, Object... arguments) {
    return truth(formula, ContractReader.formula(formula), variables(arguments));
  }

  /** Calls the method; the result is null for a method without. */
  Object run(Object... arguments) {
    try {
      return method().invoke(null, arguments);
    } catch (IllegalAccessException | IllegalArgumentException e) {
      throw new NotEvaluated(name() + " cannot be called: " + e.getMessage());
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(
          name() + " failed on " + Arrays.deepToString(arguments), e.getCause());
    }
  }

  /** The method itself. */
  Method method() {
    try {
      for (Method method : Class.forName(signature.className()).getDeclaredMethods()) {
        if (method.getName().equals(signature.name())) {
          if (!Modifier.isStatic(method.getModifiers())) {
            throw new NotEvaluated(
                name() + " is a method of an object; only static ones are called");
          }
          method.setAccessible(true);
          return method;
        }
      }
      throw new NotEvaluated(name() + " is not in its class");
    } catch (ClassNotFoundException e) {
      throw new NotEvaluated(signature.className() + " is not compiled");
    }
  }

  private Map<String, Object> variables(Object... arguments) {
    if (arguments.length != signature.parameters().size()) {
      throw new NotEvaluated(
          name() + " takes " + signature.parameters() + ", not " + arguments.length + " arguments");
    }
    Map<String, Object> variables = new HashMap<>();
    for (int i = 0; i < arguments.length; i++) {
      variables.put(signature.parameters().get(i), Whole.seen(arguments[i]));
    }
    return variables;
  }

  private Optional<String> firstFalse(
      String keyword, List<Clause> clauses, Map<String, Object> variables) {
    return clauses.stream()
        .filter(clause -> !truth(keyword + " " + clause, clause.formula(), variables))
        .map(Clause::text)
        .findFirst();
  }

  private boolean truth(String text, ParseTree formula, Map<String, Object> variables) {
    try {
      return new Evaluation(library, signature.className(), variables).truth(formula);
    } catch (NotEvaluated e) {
      throw e.in(name() + ": " + text);
    }
  }

  private static boolean nowhereNull(Object value) {
    return value != null
        && (!(value instanceof Object[] array)
            || Arrays.stream(array).allMatch(Contract::nowhereNull));
  }
}
