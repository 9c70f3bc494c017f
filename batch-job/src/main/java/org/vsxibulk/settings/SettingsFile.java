package org.vsxibulk.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the settings file: strict UTF-8, at most 1 MiB. */
final class SettingsFile {

    private static final long LARGEST = 1 << 20;

    private SettingsFile() {}

    /** Empty when there is nothing to go on with; the reason is among the problems. */
    static Optional<Layer> read(SettingsSource source, Problems problems) {
        Path file = source.settingsFile();
        Place place = new Place(shown(source, file), 1, folderOf(file));
        if (!Files.isRegularFile(file)) {
            return missing(source, file, place, problems);
        }
        try {
            if (Files.size(file) > LARGEST) {
                problems.add(place, "", "", "is larger than 1 MiB", "this is not a settings file");
                return Optional.empty();
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return YamlLayer.read(text.startsWith("\uFEFF") ? text.substring(1) : text, place, problems);
        } catch (CharacterCodingException e) {
            problems.add(place, "", "", "is not UTF-8 text", "save it as UTF-8");
        } catch (IOException e) {
            problems.add(place, "", "", "cannot be read", "check its permissions");
        }
        return Optional.empty();
    }

    private static Optional<Layer> missing(SettingsSource source, Path file, Place place, Problems problems) {
        boolean fromEnvironment =
                source.environment().keySet().stream().anyMatch(name -> name.startsWith(EnvironmentLayer.PREFIX));
        if (source.file().isEmpty() && fromEnvironment && !Files.exists(file)) {
            return Optional.of(Layer.empty(place.atLine(0)));
        }
        problems.add(
                place.atLine(0),
                "",
                "",
                Files.exists(file) ? "is not a file" : "does not exist in " + folderOf(file),
                "copy sample-data/vsxi-bulk.yml and adapt it, or name another file with --settings");
        return Optional.empty();
    }

    private static Path folderOf(Path file) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        return parent == null ? file.toAbsolutePath().getRoot() : parent;
    }

    private static String shown(SettingsSource source, Path file) {
        return source.file().map(Path::toString).orElse(file.getFileName().toString());
    }
}
