package org.candor.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Ranges of fixed-point values. */
class FlatProcessTest {
  /**
   * With γ at most 19/20 an error of flows is multiplied by at most 20: bounds that are returned fit into the range in which they are
   * compared, and none is less than the error of the flows.
   */
  @Test
  void errorsBeyondTheRangeAreNotReturned() {
    boolean left = false;
    for (long seed = 0; seed < 20; seed++) {
      FlatProcess process = new FlatProcess(FlatInstance.random(seed), -1, 8);
      assertTrue(process.solve(), "seed " + seed);
      for (int bits = 0; bits < 62; bits++) {
        long flowError = 1L << bits;
        long error =
            process.evaluate(new long[process.states], flowError, new long[process.states]);
        assertTrue(
            error == -1 || (error >= flowError && process.fits((double) error)), "2^" + bits);
        left |= error == -1;
      }
      assertEquals(
          -1, process.evaluate(new long[process.states], Long.MAX_VALUE, new long[process.states]));
    }
    assertTrue(left);
  }
}
