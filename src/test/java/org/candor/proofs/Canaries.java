package org.candor.proofs;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Contracts that must stay open, one beside every contract of a class: with the same preconditions, and after a call of the
 * method, nothing false can be shown. When a canary closes, the preconditions contradict each other, or the trusted contracts do,
 * and the contract beside it says nothing.
 */
public final class Canaries {
  /** Starts the name of every class whose contracts must stay open. */
  public static final String PREFIX = "MustStayOpen";

  private Canaries() {}

  /** The source of the canary class for a class of the given package, name, import lines and methods. */
  static String source(
      String packageName, String className, List<String> imports, List<SpecifiedMethod> methods) {
    StringBuilder text = new StringBuilder("package " + packageName + ";\n\n");
    imports.forEach(line -> text.append(line).append('\n'));
    text.append("\npublic final class ").append(PREFIX).append(className).append(" {\n");
    for (SpecifiedMethod method : methods) {
      if (method.specificationOnly()) {
        continue;
      }
      text.append("  /*@ public normal_behavior\n");
      method
          .requires()
          .forEach(
              r ->
                  text.append("    @ requires ")
                      .append(qualify(r, className, methods))
                      .append(";\n"));
      text.append(
          "    @ ensures \\result;\n    @ assignable \\strictly_nothing;\n    @*/\n  public static boolean ");
      text.append(method.name())
          .append("(\n      ")
          .append(method.parameters().replaceAll("\\s+", " ").replace(", ", ",\n      "));
      text.append(") {\n    ").append(className).append('.').append(method.name());
      text.append(
          method.parameterNames().stream()
              .collect(Collectors.joining(",\n        ", "(", ");\n    return false;\n  }\n\n")));
    }
    return text.append("}\n").toString();
  }

  /** The functions that the class defines for its specifications need its name outside of it. */
  private static String qualify(String clause, String className, List<SpecifiedMethod> methods) {
    String qualified = clause;
    for (SpecifiedMethod method : methods) {
      if (method.specificationOnly()) {
        qualified =
            qualified.replaceAll(
                "(?<![.\\w])" + method.name() + "\\(", className + "." + method.name() + "(");
      }
    }
    return qualified;
  }
}
