package org.candor.kernel.lemma;

/**
 * One period of dynamic-VCG with independent types (Bergemann and Välimäki 2010, Theorem 1; Cavallo 2008).
 *
 * <p>One agent against the others, at one joint type. Her next type is i, theirs is j. Action a gives her r and the others s; her
 * type then moves with weights p, which sum to D, theirs with weights q. V[i][j] is the optimal joint value, W[j] the others' own
 * optimal value without her, W0 the latter at their present type. The discount is g/G and h is G times the total of q: with scale
 * h·D the payoff of inducing an action is
 *
 * <p>{@code h·D·r + D·(h·s + g·Σ_j q_j W_j − h·W0) + g·Σ_i Σ_j p_i q_j (V_ij − W_j)}:
 *
 * <p>her reward, her transfer, and her continuation payoff, which is {@code V − W} when she is truthful from then on.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class DynamicVcg {
  private DynamicVcg() {}

  /** The payoff of inducing an action is the joint objective of that action less a constant that no report changes. */
  /*@ public normal_behavior
    @ requires p != null && q != null && v != null && p.length == v.length && q.length == w.length;
    @ requires (\forall int i; 0 <= i && i < v.length; v[i] != null && v[i].length == w.length);
    @ requires (\sum int i; 0 <= i && i < p.length; p[i]) == total;
    @ ensures h * total * r + total * (h * s + g * (\sum int j; 0 <= j && j < q.length; q[j] * w[j]) - h * w0)
    @     + g * (\sum int i; 0 <= i && i < p.length; (\sum int j; 0 <= j && j < q.length; p[i] * q[j] * (v[i][j] - w[j])))
    @   == h * total * (r + s)
    @     + g * (\sum int i; 0 <= i && i < p.length; (\sum int j; 0 <= j && j < q.length; p[i] * q[j] * v[i][j]))
    @     - total * h * w0;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void payoffIsObjectiveLessConstant(
      int r,
      int s,
      int /*@ nullable @*/ [] p,
      int /*@ nullable @*/ [] q,
      int /*@ nullable @*/ [][] v,
      int[] w,
      int w0,
      int total,
      int h,
      int g) {
    ProductLaws.expectationLessSecondComponent(p, q, v, w);
  }

  /** Two actions: the one whose joint objective is at least as great gives her a payoff that is at least as great. */
  /*@ public normal_behavior
    @ requires v != null && p.length == v.length && q.length == w.length && pBest.length == v.length && qBest.length == w.length;
    @ requires (\forall int i; 0 <= i && i < v.length; v[i] != null && v[i].length == w.length);
    @ requires (\sum int i; 0 <= i && i < p.length; p[i]) == total;
    @ requires (\sum int i; 0 <= i && i < pBest.length; pBest[i]) == total;
    @ requires h * total * (r + s)
    @   + g * (\sum int i; 0 <= i && i < p.length; (\sum int j; 0 <= j && j < q.length; p[i] * q[j] * v[i][j]))
    @   <= h * total * (rBest + sBest)
    @   + g * (\sum int i; 0 <= i && i < pBest.length; (\sum int j; 0 <= j && j < qBest.length; pBest[i] * qBest[j] * v[i][j]));
    @ ensures h * total * r
    @     + total * (h * s + g * (\sum int j; 0 <= j && j < q.length; q[j] * w[j]) - h * w0)
    @     + g * (\sum int i; 0 <= i && i < p.length; (\sum int j; 0 <= j && j < q.length; p[i] * q[j] * (v[i][j] - w[j])))
    @   <= h * total * rBest
    @     + total * (h * sBest + g * (\sum int j; 0 <= j && j < qBest.length; qBest[j] * w[j]) - h * w0)
    @     + g * (\sum int i; 0 <= i && i < pBest.length; (\sum int j; 0 <= j && j < qBest.length; pBest[i] * qBest[j] * (v[i][j] - w[j])));
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void greaterObjectiveGivesMore(
      int r,
      int s,
      int[] p,
      int[] q,
      int rBest,
      int sBest,
      int[] pBest,
      int[] qBest,
      int /*@ nullable @*/ [][] v,
      int[] w,
      int w0,
      int total,
      int h,
      int g) {
    payoffIsObjectiveLessConstant(r, s, p, q, v, w, w0, total, h, g);
    payoffIsObjectiveLessConstant(rBest, sBest, pBest, qBest, v, w, w0, total, h, g);
  }

  /** Truth is optimal in one shot: with an efficient decision rule no report of any type gains over the true one. */
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
    @ requires h * total * (r[decision[truth]] + s[decision[truth]])
    @   + g * (\sum int i; 0 <= i && i < p[decision[truth]].length; (\sum int j; 0 <= j && j < q[decision[truth]].length;
    @     p[decision[truth]][i] * q[decision[truth]][j] * v[i][j]))
    @   == best;
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
  public static void truthIsOptimalInOneShot(
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
    int x = decision[report];
    int y = decision[truth];
    greaterObjectiveGivesMore(r[x], s[x], p[x], q[x], r[y], s[y], p[y], q[y], v, w, w0, total, h, g);
  }

  /** No deficit: the transfer to the agent is at most 0 after every report, truthful or not. */
  /*@ public normal_behavior
    @ requires q.length == s.length;
    @ requires (\forall int a; 0 <= a && a < q.length; q[a] != null && q[a].length == w.length);
    @ requires (\forall int y; 0 <= y && y < decision.length; 0 <= decision[y] && decision[y] < s.length);
    @ requires (\forall int a; 0 <= a && a < s.length;
    @   h * s[a] + g * (\sum int j; 0 <= j && j < q[a].length; q[a][j] * w[j]) <= h * w0);
    @ ensures (\forall int y; 0 <= y && y < decision.length;
    @   h * s[decision[y]] + g * (\sum int j; 0 <= j && j < q[decision[y]].length; q[decision[y]][j] * w[j]) - h * w0 <= 0);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void transferIsNeverPositive(
      int[] s, int[][] q, int[] w, int[] decision, int w0, int h, int g) {}

  /**
   * Individual rationality by backward induction: when the joint value is at least the others' own value next period and her reward
   * is not negative, it is so now.
   */
  /*@ public normal_behavior
    @ requires v.length == p.length && w.length == p.length && k >= 0 && g >= 0 && r >= 0;
    @ requires (\forall int i; 0 <= i && i < p.length; p[i] >= 0) && (\forall int i; 0 <= i && i < p.length; w[i] <= v[i]);
    @ requires k * jointNow >= k * (r + s) + g * (\sum int i; 0 <= i && i < p.length; p[i] * v[i]);
    @ requires k * othersNow == k * s + g * (\sum int i; 0 <= i && i < p.length; p[i] * w[i]);
    @ ensures k * othersNow <= k * jointNow;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void othersValueStaysBelowJointValue(
      int[] p, int[] v, int[] w, int k, int g, int r, int s, int jointNow, int othersNow) {
    SumLemmas.expectationIsMonotone(p, w, v);
    ScalarLemmas.productIsMonotone(
        g, SumLemmas.scalarProduct(p, w), SumLemmas.scalarProduct(p, v));
    ScalarLemmas.productIsNonNegative(k, r);
  }
}
