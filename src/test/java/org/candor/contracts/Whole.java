package org.candor.contracts;

import java.math.BigInteger;

/**
 * An integer of a specification, of any size. A {@code BigInteger} among the arguments is an object that carries one, and is not
 * itself one: a specification reads it as {@code x.value}.
 *
 * @param value the integer
 */
record Whole(BigInteger value) {
  /** What a specification sees of a Java value: numbers become integers, everything else stays. */
  static Object seen(Object value) {
    if (value instanceof Integer
        || value instanceof Long
        || value instanceof Short
        || value instanceof Byte) {
      return new Whole(BigInteger.valueOf(((Number) value).longValue()));
    }
    return value;
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
