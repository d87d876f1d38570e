package org.candor.kernel;

import java.math.BigInteger;

/** A false contract that calls every trusted method: it closes when the trusted contracts contradict each other. */
/*@ code_safe_math spec_bigint_math @*/
public final class MustStayOpenTrust {

  /** False: after calls of every trusted method, false is true. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures \result;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static boolean everyTrustedMethod(BigInteger a, BigInteger b) {
    BigInteger c = a.add(b).multiply(BigInteger.valueOf(3L)).subtract(a.negate());
    int sign = c.signum();
    int order = c.compareTo(a);
    return false;
  }
}
