package org.candor.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.candor.campaign.Evaluation;
import org.candor.exact.Rational;
import org.candor.process.Arm;
import org.candor.process.BanditValues;
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

/** Exact values of bandits without the product space, retirement curves included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class BanditBenchmark {
  private static final int STATES = 20;

  @Param({"10", "100"})
  private int arms;

  private List<Arm> drawn;
  private int[] joint;

  @Setup
  public void prepare() {
    drawn = new ArrayList<>();
    for (int i = 0; i < arms; i++) {
      drawn.add(Evaluation.ofSparseChain(STATES, i).arm());
    }
    joint = new int[arms];
  }

  @Benchmark
  public Rational welfare() {
    return new BanditValues(drawn).value(joint);
  }
}
