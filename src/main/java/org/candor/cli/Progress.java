package org.candor.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far long work has come, on standard error: a bar on a terminal, a plain line at every tenth otherwise. */
final class Progress implements AutoCloseable {
  /** What takes less needs no bar. */
  private static final long SHORT_NANOS = 2_000_000_000L;

  private final String task;
  private final long total;
  private final PrintStream lines;
  private final boolean terminal;
  private final long quietUntil;
  private ProgressBar bar;
  private long done;

  private Progress(String task, long total, PrintStream lines, boolean terminal, long quiet) {
    this.task = task;
    this.total = total;
    this.lines = lines;
    this.terminal = terminal;
    this.quietUntil = System.nanoTime() + quiet;
  }

  /** Progress over a number of steps. */
  static Progress of(String task, long total) {
    return new Progress(task, total, System.err, onTerminal(), 0);
  }

  /** Progress that is shown only if the work turns out to be long. */
  static Progress ofLongWork(String task, long total) {
    return new Progress(task, total, System.err, onTerminal(), SHORT_NANOS);
  }

  /** Plain lines on a stream. */
  static Progress plain(String task, long total, PrintStream lines) {
    return new Progress(task, total, lines, false, 0);
  }

  /** The launcher knows whether standard error is a terminal; Java only guesses. */
  private static boolean onTerminal() {
    return Boolean.getBoolean("candor.terminal");
  }

  /** One step is done. */
  void step() {
    done++;
    if (System.nanoTime() - quietUntil < 0) {
      return;
    }
    if (terminal) {
      show();
    } else if (done * 10 / total > (done - 1) * 10 / total) {
      lines.println("candor: " + task + ": " + done + " of " + total);
    }
  }

  private void show() {
    if (bar == null) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(total)
              .setStyle(ProgressBarStyle.ASCII)
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
