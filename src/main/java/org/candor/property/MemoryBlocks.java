package org.candor.property;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.candor.exact.CommonDivisor;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.process.DiscountedValues;
import org.candor.process.Distribution;

/**
 * Discounted sums of honest play over an infinite horizon. Where what is remembered neither changes nor matters for decisions, as with a
 * charge that first reports fix for good, every memory has the same chain: it is solved once for all of them, and flows that differ by a
 * constant d from those at the first memory have sums that differ by {@code d/(1−γ)}.
 */
final class MemoryBlocks {
  private final int types;
  private final Rational discount;
  private final List<Rational[]> flows;

  /** What is solved for: flows by joint type. */
  private final List<Rational[]> sides = new ArrayList<>();

  private MemoryBlocks(int types, Rational discount, List<Rational[]> flows) {
    this.types = types;
    this.discount = discount;
    this.flows = flows;
  }

  /**
   * Solves {@code x = b + γ P x} on positions {@code memory * types + jointType}.
   *
   * @param rows P
   * @param flows one b per quantity
   */
  static List<ScaledVector> solve(
      int types, Distribution[] rows, Rational discount, List<Rational[]> flows) {
    return rows.length > types && isRepeated(types, rows)
        ? new MemoryBlocks(types, discount, flows).solve(Arrays.copyOf(rows, types))
        : DiscountedValues.solve(rows, discount, flows);
  }

  private static boolean isRepeated(int types, Distribution[] rows) {
    for (int joint = 0; joint < types; joint++) {
      int[] support = rows[joint].support();
      if (support[support.length - 1] >= types) {
        return false;
      }
    }
    for (int position = types; position < rows.length; position++) {
      int joint = position % types;
      if (!rows[joint].shifted(position - joint).equals(rows[position])) {
        return false;
      }
    }
    return true;
  }

  private List<ScaledVector> solve(Distribution[] rows) {
    int memories = flows.get(0).length / types;
    int[][] side = new int[flows.size()][memories];
    Rational[][] more = new Rational[flows.size()][memories];
    for (int q = 0; q < side.length; q++) {
      for (int m = 0; m < memories; m++) {
        Rational[] block = Arrays.copyOfRange(flows.get(q), m * types, (m + 1) * types);
        more[q][m] = m == 0 ? Rational.ZERO : difference(block, sides.get(side[q][0]));
        if (m == 0 || more[q][m] == null) {
          side[q][m] = sides.size();
          more[q][m] = Rational.ZERO;
          sides.add(block);
        } else {
          side[q][m] = side[q][0];
        }
      }
    }
    List<ScaledVector> solved = DiscountedValues.solve(rows, discount, sides);
    Rational remaining = Rational.ONE.minus(discount);
    List<ScaledVector> solution = new ArrayList<>();
    for (int q = 0; q < side.length; q++) {
      List<ScaledVector> blocks = new ArrayList<>();
      List<Rational> added = new ArrayList<>();
      for (int m = 0; m < memories; m++) {
        blocks.add(solved.get(side[q][m]));
        added.add(more[q][m].over(remaining));
      }
      solution.add(join(blocks, added));
    }
    return solution;
  }

  /** By what every entry exceeds that of the other, or null if that is not the same. */
  private static Rational difference(Rational[] block, Rational[] first) {
    Rational difference = block[0].minus(first[0]);
    for (int joint = 1; joint < block.length; joint++) {
      if (!block[joint].equals(first[joint].plus(difference))) {
        return null;
      }
    }
    return difference;
  }

  /** The blocks one after the other, each with its constant added. */
  private ScaledVector join(List<ScaledVector> blocks, List<Rational> added) {
    BigInteger common = ScaledVector.commonDenominator(added);
    for (ScaledVector block : blocks) {
      common = CommonDivisor.multiple(common, block.denominator());
    }
    BigInteger[] numerators = new BigInteger[blocks.size() * types];
    for (int m = 0; m < blocks.size(); m++) {
      ScaledVector block = blocks.get(m);
      BigInteger factor = common.divide(block.denominator());
      Rational more = added.get(m);
      BigInteger shift = more.numerator().multiply(common.divide(more.denominator()));
      for (int joint = 0; joint < types; joint++) {
        numerators[m * types + joint] = block.numerator(joint).multiply(factor).add(shift);
      }
    }
    return ScaledVector.of(numerators, common);
  }
}
