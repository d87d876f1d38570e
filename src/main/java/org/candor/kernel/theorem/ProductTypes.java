package org.candor.kernel.theorem;

/**
 * Joint types as triples (types of the agents before hers, her own type, types of the agents after hers), and laws under which her
 * next type is independent of the others' given the action.
 *
 * <p>The joint type (b, x, y) has the index {@code (b·own + x)·after + y}. Blocks b and y may hold any number of agents, and the
 * public; their joint law may be any, for independent agents the product of theirs ({@code ProductLaws}).
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class ProductTypes {
  /** The number of joint types of the agents before her. */
  public final int before;

  /** The number of her types. */
  public final int own;

  /** The number of joint types of the agents after her. */
  public final int after;

  /** What the weights of her law sum to. */
  public final int ownTotal;

  /** place[b][x]: the index of the joint type (b, x, 0). */
  public final int[][] place;

  /** beforeOf[s], ownOf[s], afterOf[s]: the three parts of joint type s. */
  public final int[] beforeOf;

  /** Her own type in joint type s. */
  public final int[] ownOf;

  /** The part of joint type s after her. */
  public final int[] afterOf;

  /** reduced[t][b][y]: V₋ᵢ as a function of the others' types, for t = 0 … periods. */
  public final int[][][] reduced;

  /** ownLaw[t][s][a][x]: the weight with which her type becomes x. */
  public final int[][][][] ownLaw;

  /** othersLaw[t][s][a][b][y]: the weight with which the others' types become (b, y). */
  public final int[][][][][] othersLaw;

  /** The sizes match those of the mechanism, in which she reports a type of her own. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean wellFormed(ProductTypes e, DirectMechanism m) {
    @   return e.before >= 0 && e.own >= 0 && e.after >= 0 && m.states == e.before * e.own * e.after && m.reports == e.own
    @     && e.place != null && e.beforeOf != null && e.ownOf != null && e.afterOf != null && e.reduced != null
    @     && e.ownLaw != null && e.othersLaw != null && e.beforeOf.length == m.states && e.ownOf.length == m.states
    @     && e.afterOf.length == m.states && e.reduced.length == m.periods + 1 && e.ownLaw.length == m.periods
    @     && e.othersLaw.length == m.periods;
    @ }
    @*/

  /** The sizes match in period t. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean wellFormedIn(ProductTypes e, \bigint t, int states) {
    @   return e.ownLaw[t] != null && e.othersLaw[t] != null && e.ownLaw[t].length == states
    @     && e.othersLaw[t].length == states;
    @ }
    @*/

  /** The joint types of one block of agents before her start at {@code from}, one row of {@code after} for each of her types. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean rowsStart(
    //+KEY@ nullable
    @   int[] place, \bigint from, int own, int after) {
    @   return place != null && place.length == own && (\forall int x; 0 <= x && x < own; place[x] == from + x * after);
    @ }
    @*/

  /** The places are those of the layout. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean laidOut(
    //+KEY@ nullable
    @   int[][] place, int before, int own, int after) {
    @   return place != null && place.length == before
    @     && (\forall int o; 0 <= o && o < before; rowsStart(place[o], o * own * after, own, after));
    @ }
    @*/

  /** From index {@code from} on, v holds r. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean valueRow(
    //+KEY@ nullable
    @   int[] v, \bigint from,
    //+KEY@ nullable
    @   int[] r, int after) {
    @   return v != null && r != null && r.length == after && (\forall int j; 0 <= j && j < after; v[from + j] == r[j]);
    @ }
    @*/

  /** In one block v is r whatever her type is. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean valueBlock(
    //+KEY@ nullable
    @   int[] v,
    //+KEY@ nullable
    @   int[] place,
    //+KEY@ nullable
    @   int[] r, int own, int after) {
    @   return (\forall int x; 0 <= x && x < own; valueRow(v, place[x], r, after));
    @ }
    @*/

  /** v is a function of the others' types only, r. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean ofOthers(
    //+KEY@ nullable
    @   int[] v,
    //+KEY@ nullable
    @   int[][] place,
    //+KEY@ nullable
    @   int[][] r, int before, int own, int after) {
    @   return r != null && r.length == before
    @     && (\forall int o; 0 <= o && o < before; valueBlock(v, place[o], r[o], own, after));
    @ }
    @*/

  /** In period t the value without her is a function of the others' types only. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean ofOthersIn(ProductTypes e, Pivot p, \bigint t) {
    @   return p.without[t] != null && e.reduced[t] != null
    @     && ofOthers(p.without[t], e.place, e.reduced[t], e.before, e.own, e.after);
    @ }
    @*/

  /** From index {@code from} on, the law is c times q. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean lawRow(
    //+KEY@ nullable
    @   int[] law, \bigint from, \bigint c,
    //+KEY@ nullable
    @   int[] q, int after) {
    @   return law != null && q != null && q.length == after
    @     && (\forall int j; 0 <= j && j < after; law[from + j] == c * q[j]);
    @ }
    @*/

  /** In one block the law is the product of her law and q. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean lawBlock(
    //+KEY@ nullable
    @   int[] law,
    //+KEY@ nullable
    @   int[] place,
    //+KEY@ nullable
    @   int[] ownLaw,
    //+KEY@ nullable
    @   int[] q, int own, int after) {
    @   return (\forall int x; 0 <= x && x < own; lawRow(law, place[x], ownLaw[x], q, after));
    @ }
    @*/

  /** The law is the product of her law, which sums to {@code total}, and the others' law q. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean productLaw(
    //+KEY@ nullable
    @   int[] law,
    //+KEY@ nullable
    @   int[][] place,
    //+KEY@ nullable
    @   int[] ownLaw,
    //+KEY@ nullable
    @   int[][] q, int before, int own, int after, int total) {
    @   return ownLaw != null && q != null && ownLaw.length == own && q.length == before
    @     && (\sum int x; 0 <= x && x < own; ownLaw[x]) == total
    @     && (\forall int o; 0 <= o && o < before; lawBlock(law, place[o], ownLaw, q[o], own, after));
    @ }
    @*/

  /** The laws of all actions at one joint type are products. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean productLaws(
    //+KEY@ nullable
    @   int[][] law,
    //+KEY@ nullable
    @   int[][] place,
    //+KEY@ nullable
    @   int[][] ownLaw,
    //+KEY@ nullable
    @   int[][][] q, int actions, int before, int own, int after, int total) {
    @   return law != null && ownLaw != null && q != null && law.length == actions && ownLaw.length == actions
    @     && q.length == actions && (\forall int a; 0 <= a && a < actions; law[a] != null && ownLaw[a] != null && q[a] != null
    @       && productLaw(law[a], place, ownLaw[a], q[a], before, own, after, total));
    @ }
    @*/

  /** In period t all laws are products; decisions are actions. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean productLawsIn(ProductTypes e, DirectMechanism m, \bigint t) {
    @   return (\forall int s; 0 <= s && s < m.states; 0 <= m.decision[t][s] && m.decision[t][s] < m.actions
    @     && m.law[t][s] != null && e.ownLaw[t][s] != null && e.othersLaw[t][s] != null
    @     && productLaws(m.law[t][s], e.place, e.ownLaw[t][s], e.othersLaw[t][s], m.actions, e.before, e.own, e.after,
    @       e.ownTotal));
    @ }
    @*/

  /** At one joint type: her type does not move the others' types. The laws are the same object at every reported joint type. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean othersUnmoved(
    //+KEY@ nullable
    @   int[][][] q,
    //+KEY@ nullable
    @   int[][][][] qInPeriod,
    //+KEY@ nullable
    @   int[] reported, int states, int reports) {
    @   return (\forall int x; 0 <= x && x < reports; 0 <= reported[x] && reported[x] < states
    @     && qInPeriod[reported[x]] == q);
    @ }
    @*/

  /** In period t her type does not move the others' types, at any joint type. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean othersUnmovedIn(ProductTypes e, DirectMechanism m, \bigint t) {
    @   return (\forall int s; 0 <= s && s < m.states; m.reported[s] != null && m.reported[s].length == m.reports
    @     && othersUnmoved(e.othersLaw[t][s], e.othersLaw[t], m.reported[s], m.states, m.reports));
    @ }
    @*/

  /** Report x leads to the joint type that has x in her place. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean replaces(
    //+KEY@ nullable
    @   int[] reported,
    //+KEY@ nullable
    @   int[] place, \bigint y, int own) {
    @   return (\forall int x; 0 <= x && x < own; reported[x] == place[x] + y);
    @ }
    @*/

  /** Every joint type is the triple of its parts, and her reports replace her own part. */
  /*@ public normal_behavior
    @ requires true;
    @ ensures true;
    @ public static pure model boolean reportsOwnType(ProductTypes e, DirectMechanism m) {
    @   return (\forall int s; 0 <= s && s < m.states; 0 <= e.beforeOf[s] && e.beforeOf[s] < e.before
    @     && 0 <= e.ownOf[s] && e.ownOf[s] < e.own && 0 <= e.afterOf[s] && e.afterOf[s] < e.after
    @     && s == e.place[e.beforeOf[s]][e.ownOf[s]] + e.afterOf[s]
    @     && replaces(m.reported[s], e.place[e.beforeOf[s]], e.afterOf[s], e.own));
    @ }
    @*/

  /** Takes the arrays as they are. */
  public ProductTypes(int before, int own, int after, int ownTotal, int[][] place, int[] beforeOf, int[] ownOf,
      int[] afterOf, int[][][] reduced, int[][][][] ownLaw, int[][][][][] othersLaw) {
    this.before = before;
    this.own = own;
    this.after = after;
    this.ownTotal = ownTotal;
    this.place = place;
    this.beforeOf = beforeOf;
    this.ownOf = ownOf;
    this.afterOf = afterOf;
    this.reduced = reduced;
    this.ownLaw = ownLaw;
    this.othersLaw = othersLaw;
  }
}
