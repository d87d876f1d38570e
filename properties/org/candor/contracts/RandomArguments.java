package org.candor.contracts;

import java.lang.reflect.Array;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;

/**
 * Small random arguments. Preconditions are mostly about equal lengths, signs and sums: so one draw has one length for nearly all
 * arrays, its numbers come from one narrow range, and a scalar is often that length.
 */
final class RandomArguments {
  private static final int LONGEST = 3;

  private final Random random;

  RandomArguments(long seed) {
    random = new Random(seed);
  }

  /** Whether there are arguments to draw: whole numbers and arrays of them. */
  static boolean areDrawnFor(Contract contract) {
    return Arrays.stream(contract.method().getParameterTypes()).allMatch(RandomArguments::isDrawn);
  }

  private static boolean isDrawn(Class<?> type) {
    return type.isArray()
        ? isDrawn(type.getComponentType())
        : type == int.class || type == long.class || type == BigInteger.class;
  }

  /** Arguments for the method of a contract; they may or may not meet its preconditions. */
  Object[] draw(Contract contract) {
    int length = random.nextInt(LONGEST + 1);
    int least = -random.nextInt(3);
    int greatest = random.nextInt(3);
    return Arrays.stream(contract.method().getParameterTypes())
        .map(type -> value(type, length, least, greatest))
        .toArray();
  }

  private Object value(Class<?> type, int length, int least, int greatest) {
    if (type.isArray()) {
      int own = random.nextInt(30) == 0 ? random.nextInt(LONGEST + 1) : length;
      Object array = Array.newInstance(type.getComponentType(), own);
      for (int i = 0; i < own; i++) {
        Array.set(array, i, value(type.getComponentType(), length, least, greatest));
      }
      return array;
    }
    int number = random.nextInt(4) == 0 ? length : least + random.nextInt(greatest - least + 1);
    if (type == int.class) {
      return number;
    }
    return type == long.class ? (Object) (long) number : BigInteger.valueOf(number);
  }
}
