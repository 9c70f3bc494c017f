package org.vsxibulk.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code simulator}: named here for the list of verbs; {@code run.sh} starts the simulator's own program. */
@Command(
        name = "simulator",
        header = "Start a simulated switch to rehearse with (see './run.sh simulator --help').",
        footer = {"", "Example:", "  ./run.sh simulator"})
final class SimulatorCommand implements Callable<Integer> {

    @Parameters(hidden = true)
    private List<String> ignored = List.of();

    @Override
    public Integer call() {
        throw new UserMistake("the simulator is a program of its own: start it with ./run.sh simulator");
    }
}
