package org.candor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.candor.environment.InputException;
import org.candor.rendering.GridChart;
import org.candor.rendering.GridWords;
import org.candor.rendering.NormalPriorWords;
import org.candor.rendering.RedistributionChart;
import org.candor.rendering.ReproductionWords;
import org.candor.rendering.RevenueGapChart;
import org.candor.rendering.RevenueGapWords;
import org.candor.rendering.WholeFile;
import org.candor.reproduction.Comparison;
import org.candor.reproduction.FigurePoint;
import org.candor.reproduction.GridFigure;
import org.candor.reproduction.GridPoint;
import org.candor.reproduction.NormalPriorFigure;
import org.candor.reproduction.RedistributionFigure;
import org.candor.reproduction.RevenueGap;
import org.candor.reproduction.WorkedNumbers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code candor reproduce}: the literature's worked numbers, computed again. */
@Command(
    name = "reproduce",
    header = "Compute the literature's worked numbers again and hold them against the print.",
    description = {
      "",
      "Each number is computed from its environment by the catalogue's mechanisms, exactly, and",
      "shown beside the printed one with its source. A print that is wrong is 'refuted', with the",
      "reason; what is right instead is on record and is compared as well.",
      "",
      "Sections:",
      "  tutorial        two agents, γ = 9/10: policy, values; team, EAC and dynamic-VCG transfers",
      "  inaccessible    one item: lump sums, and who gains by hiding",
      "  option-value    irrevocable allocation, one bidder learns; where selling at once is optimal",
      "  correlated      the option value example with correlated types: what no early transfer implements",
      "  gittins         Gittins index of a Bernoulli arm, within proved bounds",
      "  bandit          the bandit form of dynamic-VCG over a finite horizon",
      "  interdependent-auction  Liu's winner-pay auction for five degrees of interdependence",
      "  interdependent-grid     continuous signals on refining grids: ε of contingent transfers, exact",
      "  ex-ante-charge  the charge factor of EAC over a finite horizon",
      "  figure-1        the share of value that dynamic-VCG and dynamic-RM leave to the agents on",
      "                  Bernoulli bandits (Cavallo 2008, Figure 1), and beyond it up to n = 50",
      "  normal-prior    the same with normal priors, four agents at several spreads; with --spread,",
      "                  two to ten agents at that one",
      "  revenue-gap     what dynamic-VCG leaves uncollected on finer and finer grids of types",
      "",
      "figure-1 and normal-prior are estimated and not exact: seeded random priors, with standard",
      "errors and the largest error of truncation. figure-1 agrees within four standard errors;",
      "the source gives no spread for normal-prior, which is compared with nothing.",
      "Numbers of mechanisms that the catalogue lacks are not covered.",
      ""
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  candor reproduce",
      "  candor reproduce tutorial",
      "  candor reproduce figure-1 --json",
      "  candor reproduce interdependent-grid --svg grid.svg",
      "  candor reproduce figure-1 --samples 100000 --seed 7 --svg figure-1.svg",
      "  candor reproduce normal-prior --spread 15",
      "  candor reproduce revenue-gap --svg revenue-gap.svg",
      "",
      "Exit status: 0 every number is as printed, or wrong in the way that is on record; 1 another",
      "number is found; 2 bad input; 3 a limit was reached before an answer."
    })
final class ReproduceCommand implements Callable<Integer> {
  @Mixin private Printing printing;

  @Parameters(paramLabel = "SECTION", arity = "0..1", description = "One section; default: all.")
  private String section;

  @Option(
      names = "--samples",
      paramLabel = "N",
      description =
          "Of figure-1 and normal-prior: random populations per size, at least 100 (default: ${DEFAULT-VALUE}).")
  private int samples = RedistributionFigure.SAMPLES;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of the same: one seed gives the same bytes (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--spread",
      paramLabel = "PERCENT",
      description =
          "Of normal-prior: the standard deviation of the priors' means, in hundredths, 1 to 100.")
  private Integer spread;

  @Option(
      names = "--svg",
      paramLabel = "FILE",
      description = "Of figure-1, interdependent-grid or revenue-gap: draw it too.")
  private Path svg;

  @Override
  public Integer call() throws IOException {
    WorkedNumbers numbers = WorkedNumbers.load();
    refuseMisuse(numbers);
    boolean figure = section == null || section.equals(RedistributionFigure.SECTION);
    boolean grid = section == null || section.equals(GridFigure.SECTION);
    boolean gap = section == null || section.equals(RevenueGap.SECTION);
    boolean normal = section == null || section.equals(NormalPriorFigure.SECTION);
    List<Comparison> comparisons = new ArrayList<>();
    if (section == null || !(figure || grid || gap || normal)) {
      try (Progress progress = Progress.ofLongWork("reproduce", numbers.size(section))) {
        comparisons.addAll(numbers.compare(section, progress::step));
      }
    }
    List<FigurePoint> points = figure ? points() : List.of();
    List<GridPoint> gridPoints = grid ? GridFigure.points() : List.of();
    List<RevenueGap.Point> gaps = gap ? gaps() : List.of();
    List<NormalPriorFigure.Point> normals = normal ? normals() : List.of();
    if (svg != null) {
      WholeFile.write(
          svg,
          figure
              ? RedistributionChart.svg(points)
              : grid ? GridChart.svg(gridPoints) : RevenueGapChart.svg(gaps));
    }
    printing.print(
        () -> ReproductionJson.of(comparisons, points, gridPoints, gaps, normals, section == null),
        () ->
            GridWords.text(gridPoints, GridFigure.falls(gridPoints))
                + ReproductionWords.text(comparisons, points, samples, seed)
                + (section == null ? "\n" : "")
                + NormalPriorWords.text(normals, samples, seed)
                + (section == null ? "\n" : "")
                + RevenueGapWords.text(gaps));
    return GridFigure.falls(gridPoints) ? status(comparisons, points) : ExitStatus.REFUTED;
  }

  private static List<RevenueGap.Point> gaps() {
    try (Progress progress = Progress.ofLongWork("revenue-gap", RevenueGap.steps())) {
      return RevenueGap.points(progress::step);
    }
  }

  private List<NormalPriorFigure.Point> normals() {
    OptionalInt at = spread == null ? OptionalInt.empty() : OptionalInt.of(spread);
    try (Progress progress =
        Progress.ofLongWork(NormalPriorFigure.SECTION, NormalPriorFigure.steps(at))) {
      return NormalPriorFigure.points(at, samples, seed, progress::step);
    }
  }

  private List<FigurePoint> points() {
    RedistributionFigure figure = RedistributionFigure.load();
    try (Progress progress = Progress.ofLongWork("figure-1", RedistributionFigure.steps())) {
      return figure.points(samples, seed, progress::step);
    }
  }

  private void refuseMisuse(WorkedNumbers numbers) {
    List<String> sections = new ArrayList<>(numbers.sections());
    sections.add(RedistributionFigure.SECTION);
    sections.add(GridFigure.SECTION);
    sections.add(NormalPriorFigure.SECTION);
    sections.add(RevenueGap.SECTION);
    if (section != null && !sections.contains(section)) {
      throw new UsageException(
          "no section is called "
              + InputException.quote(section)
              + Names.suggestion(section, sections)
              + " The sections are "
              + String.join(", ", sections));
    }
    if (samples < RedistributionFigure.LEAST_SAMPLES) {
      throw new UsageException(
          "--samples must be at least "
              + RedistributionFigure.LEAST_SAMPLES
              + ": fewer do not tell their own standard error");
    }
    if (spread != null && !NormalPriorFigure.SECTION.equals(section)) {
      throw new UsageException("--spread is an option of normal-prior; name that section");
    }
    if (spread != null && (spread < 1 || spread > NormalPriorFigure.WIDEST)) {
      throw new UsageException(
          "--spread must be between 1 and " + NormalPriorFigure.WIDEST + " hundredths");
    }
    List<String> drawn =
        List.of(RedistributionFigure.SECTION, GridFigure.SECTION, RevenueGap.SECTION);
    if (svg != null && section != null && !drawn.contains(section)) {
      throw new UsageException(
          "--svg draws figure-1, interdependent-grid or revenue-gap; name one of them");
    }
  }

  /** 0 if every number is as printed or wrong as recorded, else 1. */
  static int status(List<Comparison> comparisons, List<FigurePoint> points) {
    return comparisons.stream().allMatch(Comparison::isAsKnown)
            && points.stream().allMatch(FigurePoint::agrees)
        ? ExitStatus.HOLDS
        : ExitStatus.REFUTED;
  }
}
