package org.candor.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.candor.environment.ApproximateWelfare;
import org.candor.environment.Environment;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.rendering.Amount;
import org.candor.rendering.Json;
import org.candor.rendering.Printable;
import org.candor.rendering.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code candor solve}: the efficient policy, values and transfers at every joint type. */
@Command(
    name = "solve",
    header = "Solve an environment exactly: efficient actions, values and transfers.",
    description = {
      "",
      "One row per joint type (and period, and public state): the efficient action, V, each agent's",
      "value V_i under the efficient policy (without transfers), and V_-i, the optimal value of the",
      "others when agent i is ignored (not in environments of kind joint, where it may depend on her",
      "signal); then the transfers of the mechanisms asked for. Transfers",
      "that depend on the past are those of the memory that the first initial joint type establishes.",
      "",
      "For joint spaces beyond exact solution --approximate gives V in floating point under the initial",
      "law and at the first joint type. It says how far value iteration came and decides nothing.",
      ""
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  candor solve examples/tutorial-two-agents.json",
      "  candor solve examples/tutorial-two-agents.json --mechanism team --mechanism dynamic-vcg --json",
      "  candor solve examples/tutorial-two-agents.json --approximate",
      "",
      "Exit status: 0 solved; 2 bad input; 3 a limit was reached."
    })
final class SolveCommand implements Runnable {
  @Mixin private Printing printing;

  @Parameters(paramLabel = "FILE", description = "The environment (candor/environment/1).")
  private String file;

  @Option(
      names = {"-m", "--mechanism"},
      paramLabel = "ID|FILE",
      description = "Show this mechanism's transfers too; may be given several times.")
  private List<String> mechanismNames = new ArrayList<>();

  @Option(
      names = "--approximate",
      description = "V in floating point, up to millions of joint types; no verdict.")
  private boolean approximate;

  @Override
  public void run() {
    Setting setting = Inputs.setting(file);
    if (approximate) {
      approximate(setting);
      return;
    }
    Environment environment = setting.environment();
    Map<String, Mechanism> mechanisms = new LinkedHashMap<>();
    for (String name : mechanismNames) {
      Mechanism mechanism = Inputs.mechanism(name, setting);
      mechanisms.put(mechanism.id(), mechanism);
    }
    var rows = new SolutionRows(setting, List.copyOf(mechanisms.values())).rows();
    printing.print(
        () -> json(environment, rows), () -> text(environment, mechanisms.keySet(), rows));
  }

  private void approximate(Setting setting) {
    PrivateEnvironment environment =
        setting
            .privateEnvironment()
            .orElseThrow(
                () ->
                    new UsageException(
                        "--approximate needs private values and independent types; leave it out"));
    if (!mechanismNames.isEmpty()) {
      throw new UsageException(
          "--approximate computes no transfers; leave out --approximate or --mechanism");
    }
    ApproximateWelfare found;
    int most = mostSweeps(environment);
    try (Progress progress = Progress.ofLongWork("sweeps", most)) {
      AtomicInteger swept = new AtomicInteger();
      found =
          ApproximateWelfare.of(
              environment,
              () -> {
                if (swept.getAndIncrement() < most) {
                  progress.step();
                }
              });
    }
    Map<String, Object> tree = Json.object();
    tree.put("format", "candor/approximation/1");
    tree.put("environment", environment.name());
    tree.put("evidence", "floating point, no verdict");
    tree.put("jointTypes", environment.types().size());
    tree.put("expectedValue", found.expected());
    tree.put("firstValue", found.value(0));
    tree.put("truncation", found.truncation());
    tree.put("sweeps", found.sweeps());
    printing.print(() -> tree, () -> text(environment, found));
  }

  /** About as many as the discount alone makes necessary; chance that mixes saves some. */
  private static int mostSweeps(PrivateEnvironment environment) {
    double discount = environment.discount().approximate();
    return environment
        .horizon()
        .orElse(Math.max(1, (int) Math.ceil(Math.log(1e-9) / Math.log(Math.max(discount, 0.01)))));
  }

  private static String text(PrivateEnvironment environment, ApproximateWelfare found) {
    return Printable.of(
            "Approximate social value of environment \""
                + environment.name()
                + "\", in floating point; rounding errors are not bounded, and no verdict rests on it")
        + "\n\njoint types                  "
        + environment.types().size()
        + "\nV under the initial law      "
        + found.expected()
        + "\nV at the first joint type    "
        + found.value(0)
        + "\nleft out by stopping, most   "
        + found.truncation()
        + "\nsweeps over all joint types  "
        + found.sweeps()
        + "\n";
  }

  private static Map<String, Object> json(Environment environment, List<SolutionRows.Row> rows) {
    List<Object> list = new ArrayList<>();
    for (SolutionRows.Row row : rows) {
      Map<String, Object> tree = Json.object();
      if (row.period() >= 0) {
        tree.put("period", row.period());
      }
      if (row.publicState() != null) {
        tree.put("publicState", row.publicState());
      }
      tree.put("jointType", row.jointType());
      tree.put("action", row.actions().size() == 1 ? row.actions().get(0) : row.actions());
      tree.put("value", row.value().toString());
      tree.put("agentValues", strings(row.agentValues()));
      if (!row.othersOptimal().isEmpty()) {
        tree.put("othersOptimal", strings(row.othersOptimal()));
      }
      Map<String, Object> transfers = Json.object();
      row.transfers().forEach((id, amounts) -> transfers.put(id, strings(amounts)));
      tree.put("transfers", transfers);
      list.add(tree);
    }
    Map<String, Object> tree = Json.object();
    tree.put("format", "candor/solution/1");
    tree.put("environment", environment.name());
    tree.put("rows", list);
    return tree;
  }

  private static List<String> strings(List<Rational> amounts) {
    return amounts.stream().map(Rational::toString).toList();
  }

  private static String text(
      Environment environment, Iterable<String> mechanisms, List<SolutionRows.Row> rows) {
    boolean periods = environment.horizon().isPresent();
    boolean publics = environment.publicStateName(0) != null;
    boolean others = rows.stream().noneMatch(row -> row.othersOptimal().isEmpty());
    List<String> header = new ArrayList<>();
    if (periods) {
      header.add("period");
    }
    if (publics) {
      header.add("public");
    }
    header.addAll(List.of("joint type", "action", "V", "V_i"));
    if (others) {
      header.add("V_-i");
    }
    mechanisms.forEach(id -> header.add("T " + id));
    TextTable table = new TextTable(header.toArray(String[]::new));
    for (SolutionRows.Row row : rows) {
      List<String> cells = new ArrayList<>();
      if (periods) {
        cells.add(String.valueOf(row.period()));
      }
      if (publics) {
        cells.add(row.publicState());
      }
      cells.add("(" + String.join(", ", row.jointType()) + ")");
      cells.add(String.join(" | ", row.actions()));
      cells.add(Amount.inTable(row.value()));
      cells.add(amounts(row.agentValues()));
      if (others) {
        cells.add(amounts(row.othersOptimal()));
      }
      row.transfers().values().forEach(transfers -> cells.add(amounts(transfers)));
      table.row(cells);
    }
    return Printable.of(
            "Efficient policy of environment \""
                + environment.name()
                + "\", discount "
                + environment.discount()
                + "; agents: "
                + String.join(", ", environment.agentNames()))
        + "\n\n"
        + table;
  }

  private static String amounts(List<Rational> amounts) {
    return "(" + String.join(", ", amounts.stream().map(Amount::inTable).toList()) + ")";
  }
}
