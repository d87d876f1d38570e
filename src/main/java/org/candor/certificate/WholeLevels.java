package org.candor.certificate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.candor.kernel.BudgetChecks;
import org.candor.kernel.PayoffChecks;

/**
 * The statements of {@link LevelChecks} as wholes: the kernel decides all inequalities of a layer in one call. Each method returns
 * a finding if the statement holds and null if some inequality fails; which one fails by most is then sought one by one.
 */
final class WholeLevels {
  private final Evidence evidence;
  private final Game game;
  private final int joints;

  WholeLevels(Evidence evidence) {
    this.evidence = evidence;
    this.game = evidence.game();
    this.joints = evidence.environment().types().size();
  }

  /** {@code V ≤ W} at every joint type and memory on record. */
  Finding efficiency() {
    Finding finding = new Finding();
    for (int t = 0; t < game.layers(); t++) {
      Scaled optimal = evidence.optimal().get(t);
      Scaled attained = evidence.honest().get(t).socialValue();
      BigInteger common = Scaled.lcm(optimal.denominator(), attained.denominator());
      int[] positions = onRecord(t);
      int[] types = new int[positions.length];
      for (int k = 0; k < types.length; k++) {
        types[k] = positions[k] % joints;
      }
      BigInteger[] least = optimal.gather(types, common);
      if (PayoffChecks.firstBelow(attained.gather(positions, common), least) >= 0) {
        return null;
      }
      finding.holds(positions.length);
    }
    return finding;
  }

  /** {@code 0 ≤ U_i} at every joint type and memory on record, for every agent. */
  Finding participation() {
    Finding finding = new Finding();
    for (int t = 0; t < game.layers(); t++) {
      int[] positions = onRecord(t);
      for (Scaled payoffs : evidence.honest().get(t).payoffs()) {
        if (PayoffChecks.firstNegative(payoffs.gather(positions, payoffs.denominator())) >= 0) {
          return null;
        }
        finding.holds(positions.length);
      }
    }
    return finding;
  }

  /** {@code Σ_i T_i ≤ 0} at every report profile and memory on record. */
  Finding noDeficit() {
    BigInteger[][] transfers = transfers();
    return BudgetChecks.firstDeficit(transfers) >= 0 ? null : holding(transfers.length);
  }

  /** {@code Σ_i T_i = 0} at every report profile and memory on record. */
  Finding balance() {
    BigInteger[][] transfers = transfers();
    return BudgetChecks.firstUnbalanced(transfers) >= 0 ? null : holding(transfers.length);
  }

  /** By report profile and memory on record, the numerators of the transfers to the agents. */
  private BigInteger[][] transfers() {
    List<BigInteger[]> rows = new ArrayList<>();
    for (int t = 0; t < game.layers(); t++) {
      for (int position : onRecord(t)) {
        rows.add(game.play(t, position / joints, position % joints).transfers().numerators());
      }
    }
    return rows.toArray(BigInteger[][]::new);
  }

  private int[] onRecord(int t) {
    List<Integer> positions = new ArrayList<>();
    for (int m = 0; m < game.memories(t); m++) {
      for (int joint = 0; game.onRecord(t, m) && joint < joints; joint++) {
        positions.add(game.position(m, joint));
      }
    }
    return positions.stream().mapToInt(Integer::intValue).toArray();
  }

  private static Finding holding(long count) {
    Finding finding = new Finding();
    finding.holds(count);
    return finding;
  }
}
