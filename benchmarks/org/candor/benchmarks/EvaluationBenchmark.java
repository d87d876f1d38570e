package org.candor.benchmarks;

import java.util.concurrent.TimeUnit;
import org.candor.campaign.Evaluation;
import org.candor.exact.ScaledVector;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Exact evaluation of a policy on one component, nine successors a state, γ = 9/10. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class EvaluationBenchmark {
  @Param({"16", "64"})
  private int states;

  private Evaluation evaluation;

  @Setup
  public void prepare() {
    evaluation = Evaluation.ofSparseChain(states);
  }

  @Benchmark
  public ScaledVector refinement() {
    return evaluation.refined();
  }

  @Benchmark
  public ScaledVector bareiss() {
    return evaluation.eliminated();
  }

  @Benchmark
  public ScaledVector gaussOverFractions() {
    return evaluation.reduced();
  }

  @Benchmark
  public ScaledVector commonsMathLu() {
    return evaluation.decomposed();
  }
}
