package org.vsxibulk.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.vsxibulk.plan.PlanLine;
import org.vsxibulk.provision.Intent;

/** A plan file of numbered lines, every third of which writes nothing. */
final class PlanLines {

    private PlanLines() {}

    static Path write(Path file, int writing) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= writing; i++) {
            text.append("{\"action\":\"create\",\"key\":\"id=").append(i).append("\",\"customer\":\"C\",\"row\":2}\n");
            if (i % 2 == 0) {
                text.append("{\"action\":\"unchanged\",\"key\":\"id=0\",\"customer\":\"C\",\"row\":2}\n");
            }
        }
        return Files.writeString(file, text);
    }

    /** Nothing is made of a line. */
    static Function<PlanLine, Intent> intents() {
        return line -> new Intent(line, Optional.empty(), Optional.empty());
    }
}
