package org.vsxibulk.cli;

import java.io.PrintWriter;
import org.vsxibulk.report.Outcome;
import org.vsxibulk.report.Printable;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;

/** A command line that cannot be understood: says why, and where the help is. */
final class UsageFailures implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        Terminal.lines("error: " + Printable.line(e.getMessage())).forEach(err::println);
        CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
        err.println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        err.flush();
        return Outcome.USAGE.exitCode();
    }
}
