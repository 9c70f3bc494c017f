package org.vsxibulk.settings;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the keys that name files and folders. */
final class PathReader {

    private final SettingsReader reader;

    PathReader(SettingsReader reader) {
        this.reader = reader;
    }

    /** A path, relative to the folder of whatever named it. */
    Optional<Path> path(SettingKey key) {
        return reader.find(key.key()).filter(found -> !found.text().isEmpty()).flatMap(found -> {
            try {
                return Optional.of(found.place().folder().resolve(found.text()).normalize());
            } catch (InvalidPathException e) {
                reader.wrong(
                        key.key(),
                        "cannot be a path",
                        "write the path of a " + key.type().word());
                return Optional.empty();
            }
        });
    }

    /** A path with a default, relative to one folder whatever named it. */
    Path pathFrom(Path folder, SettingKey key) {
        try {
            return folder.resolve(reader.text(key).orElseThrow()).normalize();
        } catch (InvalidPathException e) {
            reader.wrong(
                    key.key(),
                    "cannot be a path",
                    "write the path of a " + key.type().word());
            return folder;
        }
    }

    Path required(SettingKey key) {
        if (reader.find(key.key()).isEmpty()) {
            reader.missing(key.key(), "write the path of a " + key.type().word());
        }
        return existing(key).orElse(Path.of(""));
    }

    Optional<Path> existing(SettingKey key) {
        Optional<Path> path = path(key);
        boolean folder = key.type() == SettingKey.Type.FOLDER;
        path.filter(p -> folder ? !Files.isDirectory(p) : !Files.isReadable(p) || Files.isDirectory(p))
                .ifPresent(p -> reader.wrong(
                        key.key(),
                        "is not a " + (folder ? "folder" : "readable file"),
                        "looked for " + p
                                + "; a relative path counts from the folder of the settings file, on the command line"
                                + " from the working folder"));
        return path;
    }
}
