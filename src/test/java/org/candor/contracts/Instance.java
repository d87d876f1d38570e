package org.candor.contracts;

import java.util.Arrays;
import java.util.List;

/**
 * Concrete arguments for a contract.
 *
 * @param contract the class and the method, separated by a dot
 * @param shows a formula over the parameters that is true of the arguments and says why the instance is no degenerate one
 * @param arguments the arguments in order
 */
record Instance(String contract, String shows, List<Object> arguments) {
  /** The beginning of an instance: {@code Instance.of(contract, shows).on(arguments…)}. */
  record Shape(String contract, String shows) {
    Instance on(Object... arguments) {
      return new Instance(contract, shows, Arrays.asList(arguments));
    }
  }

  static Shape of(String contract, String shows) {
    return new Shape(contract, shows);
  }

  Object[] values() {
    return arguments.toArray();
  }

  /** The contracts among the given ones that have no instance. */
  static List<String> missing(List<String> contracts, List<Instance> instances) {
    return contracts.stream()
        .filter(name -> instances.stream().noneMatch(i -> i.contract().equals(name)))
        .toList();
  }
}
