package org.vsxibulk.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What {@code run.sh} does itself, in the checkout; known here so that help can be asked for. */
final class ScriptVerbs {

    private ScriptVerbs() {}

    static void addTo(CommandLine commandLine) {
        add(
                commandLine,
                "test [--contrary] [ARGUMENT...]",
                "Run the whole test suite.",
                "Arguments go to Maven. --contrary runs all stories with the other simulated switch, which hears a part"
                        + " of them in the suite.",
                "./run.sh test --contrary");
        add(
                commandLine,
                "bench [--quick]",
                "Measure how fast it is, against the guide's shell loop and a bare client.",
                "All its options: ./run.sh bench --help",
                "./run.sh bench --quick");
        add(
                commandLine,
                "torture [--stops] [N] [SEED]",
                "Kill the program N times at random instants (50), and compare what is left.",
                "--stops asks it N times (100) to stop instead.",
                "./run.sh torture 10");
        add(
                commandLine,
                "fuzz [N] [SEED]",
                "Feed N damaged files and answers (10000), and count what became of them.",
                "The same seed damages them in the same way.",
                "./run.sh fuzz 1000");
        add(
                commandLine,
                "build",
                "Build although nothing changed.",
                "Otherwise every verb builds when it must.",
                "./run.sh build");
    }

    private static void add(
            CommandLine commandLine, String synopsis, String header, String description, String example) {
        String name = synopsis.split(" ")[0];
        Runnable elsewhere = () -> {
            throw new UserMistake(name + " is done by the start script of the checkout: ./run.sh " + name);
        };
        CommandSpec spec = CommandSpec.wrapWithoutInspection(elsewhere)
                .addMixin("help", CommandSpec.forAnnotatedObject(new HelpOption()));
        spec.usageMessage()
                .hidden(true)
                .header(header)
                .customSynopsis("./run.sh " + synopsis)
                .description("", description, "")
                .footer("", "Example:", "  " + example);
        commandLine.addSubcommand(name, new CommandLine(spec));
    }
}
