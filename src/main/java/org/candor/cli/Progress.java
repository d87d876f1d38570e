package org.candor.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far long work has come, on standard error: a bar on a terminal, a plain line at every tenth otherwise. */
final class Progress implements AutoCloseable {
  private final String task;
  private final long total;
  private final PrintStream lines;
  private final ProgressBar bar;
  private long done;

  private Progress(String task, long total, PrintStream lines, ProgressBar bar) {
    this.task = task;
    this.total = total;
    this.lines = lines;
    this.bar = bar;
  }

  /** Progress over a number of steps. */
  static Progress of(String task, long total) {
    // The launcher knows whether standard error is a terminal; Java only guesses.
    if (!Boolean.getBoolean("candor.terminal")) {
      return plain(task, total, System.err);
    }
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(total)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(200)
            .build();
    return new Progress(task, total, System.err, bar);
  }

  /** Plain lines on a stream. */
  static Progress plain(String task, long total, PrintStream lines) {
    return new Progress(task, total, lines, null);
  }

  /** One step is done. */
  void step() {
    done++;
    if (bar != null) {
      bar.step();
    } else if (done * 10 / total > (done - 1) * 10 / total) {
      lines.println("candor: " + task + ": " + done + " of " + total);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
