package org.vsxibulk.cli;

import java.io.PrintWriter;
import java.util.List;
import org.vsxibulk.history.HistoryException;
import org.vsxibulk.job.NoRoomException;
import org.vsxibulk.report.Outcome;
import org.vsxibulk.report.Printable;
import org.vsxibulk.settings.SettingsException;
import org.vsxibulk.vsxi.dialect.DialectException;
import org.vsxibulk.vsxi.http.StoppedException;
import org.vsxibulk.vsxi.http.SwitchUnavailableException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What went wrong outside a run, in words; a stack trace only for faults of our own. */
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        Outcome outcome = tell(e, err);
        err.flush();
        return outcome.exitCode();
    }

    private static Outcome tell(Exception e, PrintWriter err) {
        if (e instanceof SettingsException settings) {
            return usage(err, settings.problems());
        }
        if (e instanceof DialectException dialect) {
            return usage(err, dialect.problems());
        }
        if (e instanceof UserMistake mistake) {
            tell(String.valueOf(mistake.getMessage()), err);
            return mistake.outcome();
        }
        if (e instanceof StoppedException) {
            // a run reports it itself; this one had not begun, and a verb without a run leaves nothing behind
            err.println("stopped in order before anything was done");
            return Outcome.STOPPED;
        }
        if (e instanceof HistoryException || e instanceof NoRoomException) {
            // of the folders of this machine, which only their owner can mend
            return usage(err, List.of(String.valueOf(e.getMessage())));
        }
        if (e instanceof SwitchUnavailableException unusable) {
            // a run reports it itself; before one begins only the settings can be the reason
            return usage(err, List.of(unusable.getMessage()));
        }
        err.println("internal fault: please report this, with what stands below");
        e.printStackTrace(err);
        return Outcome.INTERNAL_FAULT;
    }

    private static Outcome usage(PrintWriter err, List<?> problems) {
        problems.forEach(problem -> tell(problem.toString(), err));
        return Outcome.USAGE;
    }

    private static void tell(String mistake, PrintWriter err) {
        Terminal.lines("error: " + Printable.line(mistake)).forEach(err::println);
    }
}
