package org.vsxibulk.settings;

import java.nio.file.Path;
import java.util.Optional;

/** Settings from command-line options. */
final class CommandLineLayer {

    private CommandLineLayer() {}

    static Layer read(CommandLineValues values, Path workingFolder) {
        Layer layer = Layer.empty(new Place("command line", 0, workingFolder));
        put(layer, SettingKey.SWITCH_URL, "--switch", values.switchUrl());
        put(
                layer,
                SettingKey.SWITCH_PASSWORD_FILE,
                "--password-file",
                values.passwordFile().map(Path::toString));
        put(layer, SettingKey.DIALECT, "--dialect", values.dialect().map(Path::toString));
        put(layer, SettingKey.STATE_FOLDER, "--state", values.state().map(Path::toString));
        put(layer, SettingKey.REPORTS_FOLDER, "--reports", values.reports().map(Path::toString));
        put(layer, SettingKey.TLS_INSECURE, "--insecure", Optional.of("true").filter(on -> values.insecure()));
        return layer;
    }

    private static void put(Layer layer, SettingKey key, String option, Optional<String> value) {
        value.ifPresent(text -> layer.values()
                .put(
                        key.key(),
                        Found.text(text, new Place(option, 0, layer.origin().folder()))));
    }
}
