package org.candor.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.candor.campaign.EnvironmentClass;
import org.candor.campaign.EnvironmentGenerator;
import org.candor.catalog.Catalog;
import org.candor.environment.PrivateEnvironment;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.property.Audit;
import org.candor.property.Properties;
import org.candor.property.Property;
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

/** Exact audits of random environments, each drawn anew. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AuditBenchmark {
  @Param({"GENERAL_INFINITE", "GENERAL_FINITE", "PUBLIC"})
  private EnvironmentClass drawnFrom;

  private Mechanism mechanism;
  private List<Property> claimed;
  private long seed;

  @Setup
  public void prepare() {
    mechanism = Catalog.find("dynamic-vcg").orElseThrow();
    claimed =
        mechanism.claims().stream()
            .map(claim -> Properties.find(claim.property()).orElseThrow())
            .toList();
  }

  @Benchmark
  public PrivateEnvironment generation() {
    return EnvironmentGenerator.generate(seed++, drawnFrom);
  }

  @Benchmark
  public Audit generationAndAudit() {
    Setting setting = new Setting(EnvironmentGenerator.generate(seed++, drawnFrom));
    return Audit.of(setting, mechanism, claimed);
  }
}
