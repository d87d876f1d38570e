package org.candor.kernel.theorem;

/**
 * A mechanism of one period as one agent meets it when she knows her own type only: the others' joint types have weights that do
 * not depend on her type, and the others are truthful.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class InterimView {
  /** The number of her types, which are her reports as well. */
  public final int types;

  /** The number of the others' joint types. */
  public final int profiles;

  /** The sum of the weights. */
  public final int total;

  /** weights[y]: the weight of the others' joint type y. */
  public final int[] weights;

  /** joint[x][y]: the joint report when she reports x and the others y. */
  public final int[][] joint;

  /** own[s][x][y]: her value, if her type is s, of the decision that x and y lead to. */
  public final int[][][] own;

  /** others[x][y]: the value to the others of the decision that x and y lead to. */
  public final int[][] others;

  /** paid[x][y]: what she is paid when she reports x and the others y. */
  public final int[][] paid;

  /** expected[x]: the expectation of others[x][y] over y. */
  public final int[] expected;

  /** The sizes match. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean sizesMatch(InterimView v) {
    @   return v.types >= 0 && v.profiles >= 0 && v.weights != null && v.joint != null && v.own != null && v.others != null
    @     && v.paid != null && v.expected != null && v.weights.length == v.profiles && v.joint.length == v.types
    @     && v.own.length == v.types && v.others.length == v.types && v.paid.length == v.types && v.expected.length == v.types;
    @ }
    @*/

  /** With report x there is a joint report, a value to the others and a transfer for each of the others' joint types. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean reportRows(InterimView v, \bigint x) {
    @   return v.joint[x] != null && v.others[x] != null && v.paid[x] != null && v.joint[x].length == v.profiles
    @     && v.others[x].length == v.profiles && v.paid[x].length == v.profiles;
    @ }
    @*/

  /** With type s and report x there is a value of hers for each of the others' joint types. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean ownRows(InterimView v, \bigint s, \bigint x) {
    @   return v.own[s] != null && v.own[s].length == v.types && v.own[s][x] != null && v.own[s][x].length == v.profiles;
    @ }
    @*/

  /** The weights are those of a law: none is negative, and they add up to the total, which is positive. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean law(
    //+KEY@ nullable
    @   int[] weights, int total, int profiles) {
    @   return total > 0 && (\forall int y; 0 <= y && y < profiles; weights[y] >= 0)
    @     && (\sum int y; 0 <= y && y < profiles; weights[y]) == total;
    @ }
    @*/

  /** A number e is the expectation of a row. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean expectation(\bigint e,
    //+KEY@ nullable
    @   int[] row,
    //+KEY@ nullable
    @   int[] weights, int total, int profiles) {
    @   return total * e == (\sum int y; 0 <= y && y < profiles; weights[y] * row[y]);
    @ }
    @*/

  /** With report x and the others' joint type y, what she sees is what the mechanism does; r is the joint report. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean reportedAt(InterimView v, StaticMechanism m, \bigint i, \bigint x, \bigint y, \bigint r) {
    @   return r == v.joint[x][y] && 0 <= r && r < m.states && v.paid[x][y] == m.transfer[r][i]
    @     && v.others[x][y] == m.welfare[r][m.decision[r]] - m.value[r][m.decision[r]][i];
    @ }
    @*/

  /**
   * If her type is s and she reports x, then against the others' joint type y she values the decision by her true type, only her
   * own part of the joint report is false, and her report alone determines her externality, the others' reports theirs.
   */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean seenAt(InterimView v, StaticMechanism m, Externalities e, \bigint i, \bigint s, \bigint x,
    @     \bigint y) {
    @   return reportedAt(v, m, i, x, y, v.joint[x][y]) && v.own[s][x][y] == m.value[v.joint[s][y]][m.decision[v.joint[x][y]]][i]
    @     && StaticMechanism.sameBut(m, i, v.joint[s][y], v.joint[x][y])
    @     && e.externality[v.joint[x][y]][i] == v.expected[x]
    @     && StaticMechanism.agree(e.externality[v.joint[s][y]], e.externality[v.joint[x][y]], i, m.agents);
    @ }
    @*/

  /** If her type is s and she reports x, she sees the mechanism so against each of the others' joint types. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean seen(InterimView v, StaticMechanism m, Externalities e, \bigint i, \bigint s, \bigint x) {
    @   return (\forall int y; 0 <= y && y < v.profiles; seenAt(v, m, e, i, s, x, y));
    @ }
    @*/

  /** Takes the arrays as they are. */
  public InterimView(int types, int profiles, int total, int[] weights, int[][] joint, int[][][] own, int[][] others,
      int[][] paid, int[] expected) {
    this.types = types;
    this.profiles = profiles;
    this.total = total;
    this.weights = weights;
    this.joint = joint;
    this.own = own;
    this.others = others;
    this.paid = paid;
    this.expected = expected;
  }
}
