package org.candor.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far long work has come, on standard error: a bar on a terminal, a plain line at every tenth otherwise. */
final class Progress implements AutoCloseable {
  /** What takes less needs no bar. */
  private static final long SHORT_NANOS = 2_000_000_000L;

  /** So often work without a known end says how far it is. */
  private static final long INTERVAL_NANOS = 5_000_000_000L;

  private static final long UNKNOWN = -1;

  private final String task;
  private final String unit;
  private final long total;
  private final PrintStream lines;
  private final boolean terminal;
  private final long quietUntil;
  private final long started = System.nanoTime();
  private ProgressBar bar;
  private long done;
  private long nextLine;

  /** What the first report of steps brought, or -1 before it. */
  private long first = -1;

  private Progress(
      String task, String unit, long total, PrintStream lines, boolean terminal, long quiet) {
    this.task = task;
    this.unit = unit;
    this.total = total;
    this.lines = lines;
    this.terminal = terminal;
    this.quietUntil = System.nanoTime() + quiet;
    this.nextLine = quietUntil;
  }

  /** Progress over a number of steps. */
  static Progress of(String task, long total) {
    return new Progress(task, "", total, System.err, onTerminal(), 0);
  }

  /** Progress that is shown only if the work turns out to be long. */
  static Progress ofLongWork(String task, long total) {
    return new Progress(task, "", total, System.err, onTerminal(), SHORT_NANOS);
  }

  /** Progress over nobody knows how many steps, shown only if they turn out to take long; the unit is what is counted, in words. */
  static Progress ofUnknownWork(String task, String unit) {
    return new Progress(task, unit, UNKNOWN, System.err, onTerminal(), SHORT_NANOS);
  }

  /** Plain lines on a stream. */
  static Progress plain(String task, long total, PrintStream lines) {
    return new Progress(task, "", total, lines, false, 0);
  }

  /** The launcher knows whether standard error is a terminal; Java only guesses. */
  private static boolean onTerminal() {
    return Boolean.getBoolean("candor.terminal");
  }

  /** One step is done. */
  void step() {
    steps(1);
  }

  /** So many more steps are done; from any thread. */
  synchronized void steps(long more) {
    if (first < 0) {
      // What was done before the clock started says nothing about the rate.
      first = more == 1 ? 0 : more;
    }
    long before = done;
    done += more;
    if (System.nanoTime() - quietUntil < 0) {
      return;
    }
    if (terminal) {
      show();
    } else if (total == UNKNOWN) {
      if (System.nanoTime() - nextLine >= 0) {
        lines.println("candor: " + task + ": " + done + " " + unit + " so far");
        nextLine = System.nanoTime() + INTERVAL_NANOS;
      }
    } else if (done * 10 / total > before * 10 / total) {
      lines.println("candor: " + task + ": " + done + " of " + total + rate());
    }
  }

  /** Where work takes long enough to tell: how fast it is, and how long the rest will take. */
  private String rate() {
    double seconds = (System.nanoTime() - started) / 1e9;
    long own = done - first;
    if (seconds < SHORT_NANOS / 1e9 || own <= 0 || done == total) {
      return "";
    }
    double perSecond = own / seconds;
    long left = Math.round((total - done) / perSecond);
    return String.format(
        java.util.Locale.ROOT,
        ", %.1f per second, %d:%02d:%02d left",
        perSecond,
        left / 3600,
        left / 60 % 60,
        left % 60);
  }

  private void show() {
    if (bar == null) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(total)
              .setStyle(ProgressBarStyle.ASCII)
              .showSpeed()
              .setUpdateIntervalMillis(200)
              .build();
    }
    bar.stepTo(done);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
