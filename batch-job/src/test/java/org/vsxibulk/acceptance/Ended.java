package org.vsxibulk.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A verb that has ended: its exit code, what stood on the screen, and the folder that the screen names. Keys of the switch
 * are told in the words of the stories.
 */
public record Ended(int exitCode, String out, String err) {

    private static final JsonMapper JSON = new JsonMapper();

    public Ended {
        out = Tongue.spoken().told(out);
        err = Tongue.spoken().told(err);
    }

    public String screen() {
        return out + err;
    }

    public Path folder() {
        String line = out.lines()
                .filter(text -> text.startsWith("report: "))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no report is named on the screen:\n" + screen()));
        return Path.of(line.substring("report: ".length())).getParent();
    }

    public JsonNode summary() {
        return JSON.readTree(read("summary.json"));
    }

    public List<Found> findings() {
        List<Found> findings = new ArrayList<>();
        JSON.readTree(read("findings.json")).forEach(node -> findings.add(Found.of(node)));
        return findings;
    }

    public String read(String file) {
        try {
            return Tongue.spoken().told(Files.readString(folder().resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("after:\n" + screen(), e);
        }
    }
}
