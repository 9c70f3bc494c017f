package org.vsxibulk.job;

import java.nio.file.Path;
import java.util.Set;
import org.vsxibulk.customer.CustomerFiles;
import org.vsxibulk.plan.Step;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.dialect.Dialect;

/**
 * What somebody wants done.
 *
 * @param command the command line that asks for the same again, for people
 */
public record RunRequest(
        Verb verb, Settings settings, Dialect dialect, CustomerFiles files, RunOptions options, ShellCommand command) {

    /** Whether the run may change the switch: a decommissioning that nobody has confirmed is a preview. */
    public boolean writes() {
        return verb.writes()
                && (verb != Verb.DECOMMISSION || options.customers().isPresent());
    }

    /** Where the database of the switch is. */
    Path stateFolder() {
        return SwitchTurn.stateFolder(settings);
    }

    /** The dialect as changes are found and sent with it. */
    Dialect writingDialect() {
        return options.setPasswords() ? dialect.sendingSecrets() : dialect;
    }

    /** Whether this only shows what a decommissioning would delete. */
    public boolean isPreview() {
        return verb == Verb.DECOMMISSION && !writes();
    }

    /**
     * The verb in the history: a preview is a run of its own kind, since it must neither continue nor give up a
     * decommissioning that was broken off.
     */
    String runVerb() {
        return isPreview() ? verb.word() + "-preview" : verb.word();
    }

    /** The steps of the plan, in their order. */
    Set<Step> steps() {
        return verb == Verb.DECOMMISSION ? Step.ofDecommission() : Step.ofMigration(options.prune());
    }
}
