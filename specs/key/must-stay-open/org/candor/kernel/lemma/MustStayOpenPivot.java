package org.candor.kernel.lemma;

/** One period of dynamic-VCG with a hypothesis left out: false without it. */
/*@ code_bigint_math spec_bigint_math @*/
public final class MustStayOpenPivot {

  /** False: truth is optimal in one shot also where the decision at the truth is not efficient. */
  /*@ public normal_behavior
    @ requires p.length == r.length && q.length == r.length && s.length == r.length && decision.length == v.length;
    @ requires (\forall int a; 0 <= a && a < r.length; p[a] != null && q[a] != null && p[a].length == v.length
    @   && q[a].length == w.length);
    @ requires (\forall int i; 0 <= i && i < v.length; v[i] != null && v[i].length == w.length);
    @ requires (\forall int a; 0 <= a && a < r.length; (\sum int i; 0 <= i && i < p[a].length; p[a][i]) == total);
    @ requires (\forall int y; 0 <= y && y < decision.length; 0 <= decision[y] && decision[y] < r.length);
    @ requires 0 <= truth && truth < v.length && 0 <= report && report < v.length;
    @ requires (\forall int a; 0 <= a && a < r.length; h * total * (r[a] + s[a])
    @   + g * (\sum int i; 0 <= i && i < p[a].length; (\sum int j; 0 <= j && j < q[a].length; p[a][i] * q[a][j] * v[i][j]))
    @   <= best);
    @ ensures h * total * r[decision[report]]
    @     + total * (h * s[decision[report]] + g * (\sum int j; 0 <= j && j < q[decision[report]].length;
    @       q[decision[report]][j] * w[j]) - h * w0)
    @     + g * (\sum int i; 0 <= i && i < p[decision[report]].length; (\sum int j; 0 <= j && j < q[decision[report]].length;
    @       p[decision[report]][i] * q[decision[report]][j] * (v[i][j] - w[j])))
    @   <= h * total * r[decision[truth]]
    @     + total * (h * s[decision[truth]] + g * (\sum int j; 0 <= j && j < q[decision[truth]].length;
    @       q[decision[truth]][j] * w[j]) - h * w0)
    @     + g * (\sum int i; 0 <= i && i < p[decision[truth]].length; (\sum int j; 0 <= j && j < q[decision[truth]].length;
    @       p[decision[truth]][i] * q[decision[truth]][j] * (v[i][j] - w[j])));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void truthIsOptimalForEveryDecisionRule(
      int[] r,
      int[] s,
      int[][] p,
      int[][] q,
      int[][] v,
      int[] w,
      int[] decision,
      int w0,
      int total,
      int h,
      int g,
      int best,
      int truth,
      int report) {
    DynamicVcg.payoffIsObjectiveLessConstant(
        r[decision[report]], s[decision[report]], p[decision[report]], q[decision[report]], v, w, w0, total, h, g);
    DynamicVcg.payoffIsObjectiveLessConstant(
        r[decision[truth]], s[decision[truth]], p[decision[truth]], q[decision[truth]], v, w, w0, total, h, g);
  }

  /** False: the transfer is never positive, whatever is subtracted from the others' value as their own optimum. */
  /*@ public normal_behavior
    @ requires q.length == s.length;
    @ requires (\forall int a; 0 <= a && a < q.length; q[a] != null && q[a].length == w.length);
    @ requires (\forall int y; 0 <= y && y < decision.length; 0 <= decision[y] && decision[y] < s.length);
    @ ensures (\forall int y; 0 <= y && y < decision.length;
    @   h * s[decision[y]] + g * (\sum int j; 0 <= j && j < q[decision[y]].length; q[decision[y]][j] * w[j]) - h * w0 <= 0);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void everyChargeCoversTheTransfer(int[] s, int[][] q, int[] w, int[] decision, int w0, int h, int g) {}

  /** False: the others' own value stays below the joint value also when the agent's reward may be negative. */
  /*@ public normal_behavior
    @ requires v.length == p.length && w.length == p.length && k >= 0 && g >= 0;
    @ requires (\forall int i; 0 <= i && i < p.length; p[i] >= 0) && (\forall int i; 0 <= i && i < p.length; w[i] <= v[i]);
    @ requires k * jointNow >= k * (r + s) + g * (\sum int i; 0 <= i && i < p.length; p[i] * v[i]);
    @ requires k * othersNow == k * s + g * (\sum int i; 0 <= i && i < p.length; p[i] * w[i]);
    @ ensures k * othersNow <= k * jointNow;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void rewardsOfAnySignKeepTheJointValueAbove(
      int[] p, int[] v, int[] w, int k, int g, int r, int s, int jointNow, int othersNow) {
    SumLemmas.expectationIsMonotone(p, w, v);
    ScalarLemmas.productIsMonotone(
        g, SumLemmas.scalarProduct(p, w), SumLemmas.scalarProduct(p, v));
  }
}
