package org.candor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.candor.environment.InputException;
import org.candor.exact.LimitExceededException;
import org.candor.rendering.Printable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever ends a command into one line on standard error and an exit status. */
final class Console {
  private Console() {}

  /** Installs the handlers on a command line and its subcommands. */
  static CommandLine install(CommandLine line) {
    line.setParameterExceptionHandler(Console::misused);
    line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, command));
    line.setExecutionStrategy(Console::run);
    line.setUsageHelpAutoWidth(false);
    line.setUsageHelpWidth(100);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    return line;
  }

  private static int run(ParseResult parsed) {
    CommandLine command = parsed.commandSpec().commandLine();
    try {
      return new CommandLine.RunLast().execute(parsed);
    } catch (OutOfMemoryError e) {
      return say(
          command,
          ExitStatus.LIMIT,
          "the memory given to Java ran out; shorten the horizon, drop agents or states, or give more (java -Xmx)");
    } catch (StackOverflowError e) {
      return say(
          command,
          ExitStatus.LIMIT,
          "the stack given to Java ran out; simplify the environment, or give more (java -Xss)");
    }
  }

  private static int misused(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    StringBuilder message = new StringBuilder(e.getMessage());
    if (e instanceof UnmatchedArgumentException unmatched) {
      List<String> near = unmatched.getSuggestions();
      if (!near.isEmpty()) {
        message.append("; did you mean ").append(String.join(" or ", near)).append('?');
      }
    }
    message.append("; see '").append(command.getCommandSpec().qualifiedName()).append(" --help'");
    return say(command, ExitStatus.BAD_INPUT, message.toString());
  }

  private static int failed(Exception e, CommandLine command) {
    if (e instanceof InputException || e instanceof UsageException) {
      return say(command, ExitStatus.BAD_INPUT, e.getMessage());
    }
    if (e instanceof LimitExceededException) {
      return say(command, ExitStatus.LIMIT, "limit reached: " + e.getMessage());
    }
    if (e instanceof IOException failure) {
      return say(command, ExitStatus.BAD_INPUT, Failures.inWords(failure));
    }
    StackTraceElement[] trace = e.getStackTrace();
    String place = trace.length == 0 ? "" : " at " + trace[0];
    return say(
        command,
        ExitStatus.DEFECT,
        "this is a defect of Candor; please report it with the input that caused it: " + e + place);
  }

  private static int say(CommandLine command, int status, String message) {
    command.getOut().flush();
    PrintWriter err = command.getErr();
    err.print("candor: " + Printable.of(message.replace('\n', ' ')) + "\n");
    err.flush();
    return status;
  }
}
