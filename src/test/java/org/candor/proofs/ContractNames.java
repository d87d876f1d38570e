package org.candor.proofs;

import de.uka.ilkd.key.java.abstraction.KeYJavaType;
import de.uka.ilkd.key.logic.op.IProgramMethod;
import de.uka.ilkd.key.speclang.Contract;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How contracts are named in every result: class, method, parameter types and the index of the contract. */
public final class ContractNames {
  /** The prover writes {@code long[]} as {@code J[]}. */
  private static final Map<String, String> ARRAY_ELEMENTS =
      Map.of("I", "int", "J", "long", "Z", "boolean", "B", "byte", "C", "char", "S", "short");

  private ContractNames() {}

  /** The full name, such as {@code a.C.f(int,long[])#0}. */
  public static String name(Contract contract) {
    String parameters =
        contract.getTarget() instanceof IProgramMethod method
            ? IntStream.range(0, method.getParameterDeclarationCount())
                .mapToObj(i -> simple(method.getParameterType(i)))
                .collect(Collectors.joining(",", "(", ")"))
            : "";
    String index = contract.getName().replaceAll(".*\\.", "");
    return className(contract) + "." + methodName(contract) + parameters + "#" + index;
  }

  /** The fully qualified name of the class that declares the method. */
  public static String className(Contract contract) {
    return contract.getKJT().getFullName();
  }

  /** The method, or the function of the specification, that the contract is about. */
  public static String methodName(Contract contract) {
    return contract.getTarget().name().toString().replaceAll(".*::", "");
  }

  /** A class named MustStayOpen… holds the contracts that no prover may close. */
  static boolean mustStayOpen(Contract contract) {
    return contract.getKJT().getName().startsWith(Canaries.PREFIX);
  }

  private static String simple(KeYJavaType type) {
    String name = type.getFullName();
    String element = name.replaceFirst("^\\[+(L(?=.))?", "").replaceAll(".*\\.", "");
    int dimensions = name.lastIndexOf('[') + 1;
    return ARRAY_ELEMENTS.getOrDefault(element, element) + "[]".repeat(dimensions);
  }
}
