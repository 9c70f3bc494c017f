package org.vsxibulk.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells a waiting script where the simulator answers. No password is in it. */
final class ReadyFile {
    private ReadyFile() {}

    /** Removes what an earlier run left, so that nobody takes it for this one. */
    static void forget(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    /** Writes the file aside and renames it, so that nobody ever reads half of it. */
    static void write(Path file, Simulator simulator) throws IOException {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("url", simulator.url());
        lines.put("fingerprint", simulator.fingerprint());
        lines.put("certificate", simulator.certificate().toAbsolutePath().toString());
        lines.put("user", simulator.user());
        lines.put("pid", String.valueOf(ProcessHandle.current().pid()));
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path aside = Files.createTempFile(folder, ".ready-", ".tmp");
        Files.writeString(
                aside,
                lines.entrySet().stream()
                        .map(line -> line.getKey() + "=" + line.getValue().replace("\\", "\\\\") + "\n")
                        .collect(Collectors.joining()));
        Files.move(aside, file.toAbsolutePath(), StandardCopyOption.ATOMIC_MOVE);
    }
}
