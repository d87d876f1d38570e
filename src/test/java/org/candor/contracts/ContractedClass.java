package org.candor.contracts;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the source of one class specifies.
 *
 * @param name the class
 * @param imports the classes that it imports
 * @param contracts the contracts of its methods, by method
 * @param predicates its specification-only functions, by name
 */
record ContractedClass(
    String name,
    List<String> imports,
    Map<String, Contract> contracts,
    Map<String, Predicate> predicates) {

  /** The contract of a method. */
  Contract method(String method) {
    return Optional.ofNullable(contracts.get(method))
        .orElseThrow(
            () ->
                new NotEvaluated(
                    name
                        + " has no method \""
                        + method
                        + "\" with a contract; it has "
                        + contracts.keySet()));
  }

  String packageName() {
    return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : "";
  }
}
