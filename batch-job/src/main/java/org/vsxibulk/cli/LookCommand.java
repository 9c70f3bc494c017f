package org.vsxibulk.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.vsxibulk.history.StateLock;
import org.vsxibulk.job.StateBusyException;
import org.vsxibulk.job.SwitchTurn;
import org.vsxibulk.report.Outcome;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.http.StopSignal;
import org.vsxibulk.vsxi.http.SwitchUnavailableException;
import org.vsxibulk.vsxi.http.VsxiClient;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What the verbs have in common that look at the switch without a run: they can send nothing but GET. */
abstract class LookCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private VsxiBulk program;

    @Mixin
    private SwitchOptions connection;

    @Mixin
    private SettingsOptions settings;

    @Mixin
    private HelpOption help;

    /**
     * Looks at the switch.
     *
     * @param scratch an empty folder for downloads, which goes when the verb ends
     */
    abstract Outcome look(Settings loaded, Dialect dialect, VsxiClient client, Path scratch);

    /** The dialect that the verb reads with. */
    Dialect dialect(Settings loaded) {
        return settings.dialect(loaded);
    }

    /** The settings that the verb needs. */
    Settings settings(SettingsOptions options, SwitchOptions given) {
        return options.load(Optional.of(given));
    }

    @Override
    public Integer call() {
        Settings loaded = settings(settings, connection);
        loaded.requireSwitch();
        WritableFolder.require(loaded.folders().state(), "--state");
        TrustNote.tell(loaded.connection().tls(), spec.commandLine().getErr());
        Dialect dialect = dialect(loaded);
        StopSignal stop = program.stop();
        stop.throwIfRequested();
        try (StateLock turn = SwitchTurn.take(loaded, spec.name(), program.clock());
                ScratchFolder scratch = ScratchFolder.in(SwitchTurn.stateFolder(loaded));
                VsxiClient client = client(loaded, dialect, stop)) {
            return look(loaded, dialect, client, scratch.path()).exitCode();
        } catch (StateBusyException e) {
            throw new UserMistake(Outcome.GUARD, e.getMessage());
        } catch (SwitchUnavailableException e) {
            throw new UserMistake(Outcome.SWITCH_UNAVAILABLE, e.getMessage());
        }
    }

    /** Before anything is asked, only the settings can be the reason. */
    private static VsxiClient client(Settings loaded, Dialect dialect, StopSignal stop) {
        try {
            return VsxiClient.readOnly(loaded, dialect, stop);
        } catch (SwitchUnavailableException e) {
            throw new UserMistake(e.getMessage());
        }
    }

    final CommandSpec spec() {
        return spec;
    }

    final VsxiBulk program() {
        return program;
    }
}
