package org.candor.contracts;

import de.uka.ilkd.key.speclang.njml.JmlParser;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What names, dots, brackets and calls stand for: variables, constants, fields, array elements, and predicates of a class. */
final class Access {
  /** A class, or the beginning of the name of one. */
  private record Name(String text) {}

  private static final String THIS = "this";
  private static final String VALUE = "value";

  private final Contracts library;
  private final String className;
  private final Map<String, Object> variables;

  Access(Contracts library, String className, Map<String, Object> variables) {
    this.library = library;
    this.className = className;
    this.variables = variables;
  }

  /** The value of a variable, of a constant of the class, or of a field of the object that a predicate is asked of. */
  Object variable(String name) {
    if (named(name) instanceof Name) {
      throw new NotEvaluated("unknown name " + name);
    }
    return named(name);
  }

  private Object named(String name) {
    if (variables.containsKey(name)) {
      return variables.get(name);
    }
    if (variables.get(THIS) != null && field(variables.get(THIS).getClass(), name).isPresent()) {
      return fieldOf(variables.get(THIS), name);
    }
    return constant(className, name).orElseGet(() -> new Name(name));
  }

  /** The value of a term with suffixes: {@code a[i]}, {@code a.length}, {@code o.f}, {@code C.p(x)}, {@code p(x)}. */
  Object value(JmlParser.PostfixexprContext term, Evaluation evaluation) {
    boolean call = term.primarysuffix(0) instanceof JmlParser.PrimarySuffixCallContext;
    Object value =
        call
            ? ofClass(className, term.primaryexpr().getText(), term.primarysuffix(0), evaluation)
            : term.primaryexpr().ident() != null
                ? named(term.primaryexpr().getText())
                : term.primaryexpr().accept(evaluation);
    for (int i = call ? 1 : 0; i < term.primarysuffix().size(); i++) {
      value = step(value, term.primarysuffix(i), evaluation);
    }
    if (value instanceof Name name) {
      throw new NotEvaluated("unknown name " + name.text());
    }
    return value;
  }

  private Object step(Object value, JmlParser.PrimarysuffixContext suffix, Evaluation evaluation) {
    String text = ContractReader.text(suffix);
    if (value == null) {
      throw new NotEvaluated(NotEvaluated.Reason.NOT_THERE, "null before " + text);
    }
    if (suffix instanceof JmlParser.PrimarySuffixArrayContext brackets
        && brackets.from != null
        && brackets.to == null) {
      return element(value, evaluation.integer(brackets.from), text);
    }
    if (suffix instanceof JmlParser.PrimarySuffixAccessContext dot && dot.IDENT() != null) {
      String member = dot.IDENT().getText();
      if (dot.LPAREN() != null) {
        return value instanceof Name type
            ? ofClass(resolved(type.text()), member, suffix, evaluation)
            : ofObject(value, member, suffix, evaluation);
      }
      if (value instanceof Name prefix) {
        return constant(resolved(prefix.text()), member)
            .orElseGet(() -> new Name(prefix.text() + "." + member));
      }
      return fieldOf(value, member);
    }
    throw new NotEvaluated("not understood: " + text);
  }

  private static Object element(Object array, BigInteger index, String text) {
    if (!array.getClass().isArray()) {
      throw new NotEvaluated("not an array before " + text);
    }
    int length = Array.getLength(array);
    if (index.signum() < 0 || index.compareTo(BigInteger.valueOf(length)) >= 0) {
      throw new NotEvaluated(
          NotEvaluated.Reason.NOT_THERE,
          "index " + index + " in " + text + " is outside an array of length " + length);
    }
    return Whole.seen(Array.get(array, index.intValueExact()));
  }

  private static Object fieldOf(Object object, String name) {
    if (object.getClass().isArray() && name.equals("length")) {
      return Whole.seen(Array.getLength(object));
    }
    if (object instanceof BigInteger integer && name.equals(VALUE)) {
      return new Whole(integer);
    }
    Field field =
        field(object.getClass(), name)
            .orElseThrow(
                () ->
                    new NotEvaluated(
                        "no field " + name + " in " + object.getClass().getSimpleName()));
    return valueOf(field, object);
  }

  /** The value of a static field that never changes. */
  private static Optional<Object> constant(String className, String name) {
    try {
      int constant = Modifier.STATIC | Modifier.FINAL;
      return field(Class.forName(className), name)
          .filter(field -> (field.getModifiers() & constant) == constant)
          .map(field -> valueOf(field, null));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  private static Optional<Field> field(Class<?> type, String name) {
    for (Field field : type.getDeclaredFields()) {
      if (field.getName().equals(name)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  private static Object valueOf(Field field, Object object) {
    try {
      field.setAccessible(true);
      return Whole.seen(field.get(object));
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw new NotEvaluated("the field " + field.getName() + " cannot be read: " + e.getMessage());
    }
  }

  /** The full name of a class as the source of this one may write it. */
  private String resolved(String name) {
    ContractedClass home = library.type(className);
    List<String> candidates = new ArrayList<>(List.of(name, home.packageName() + "." + name));
    home.imports().stream().filter(i -> i.endsWith("." + name)).forEach(candidates::add);
    return candidates.stream().filter(c -> library.find(c).isPresent()).findFirst().orElse(name);
  }

  private Object ofClass(
      String type, String name, JmlParser.PrimarysuffixContext call, Evaluation evaluation) {
    return answer(type, name, null, arguments(call, evaluation));
  }

  private Object ofObject(
      Object object, String name, JmlParser.PrimarysuffixContext call, Evaluation evaluation) {
    return answer(object.getClass().getName(), name, object, arguments(call, evaluation));
  }

  private List<Object> arguments(JmlParser.PrimarysuffixContext call, Evaluation evaluation) {
    JmlParser.ExpressionlistContext list =
        call.getRuleContext(JmlParser.ExpressionlistContext.class, 0);
    List<Object> values = new ArrayList<>();
    if (list != null) {
      list.expression().forEach(argument -> values.add(argument.accept(evaluation)));
    }
    return values;
  }

  private Object answer(String type, String name, Object object, List<Object> arguments) {
    Predicate predicate = library.find(type).map(c -> c.predicates().get(name)).orElse(null);
    if (predicate == null) {
      throw new NotEvaluated(
          type + " has no specification-only function " + name + "; other methods are not called");
    }
    Map<String, Object> scope = new HashMap<>();
    if (predicate.ofObject()) {
      // Within an object, a name without a dot asks the same object.
      scope.put(THIS, object == null ? variables.get(THIS) : object);
    } else if (object != null) {
      throw new NotEvaluated(type + "." + name + " is asked of a class, not of an object");
    }
    if (predicate.ofObject() && scope.get(THIS) == null) {
      throw new NotEvaluated(type + "." + name + " is asked of an object");
    }
    if (arguments.size() != predicate.parameters().size()) {
      throw new NotEvaluated(
          type + "." + name + " takes " + predicate.parameters() + ", not " + arguments);
    }
    for (int i = 0; i < arguments.size(); i++) {
      scope.put(predicate.parameters().get(i), arguments.get(i));
    }
    try {
      return predicate.body().accept(new Evaluation(library, type, scope));
    } catch (NotEvaluated e) {
      throw e.in(name);
    }
  }
}
