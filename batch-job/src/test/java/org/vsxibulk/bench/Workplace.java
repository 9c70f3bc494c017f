package org.vsxibulk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import org.vsxibulk.acceptance.SettingsText;
import org.vsxibulk.sample.SampleBase;
import org.vsxibulk.sample.SampleOptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder with the input of one size, in which the product runs. */
final class Workplace {

    private static final double FORWARDED = 0.5;
    private static final List<String> SENT = List.of("created", "updated", "deleted");

    private final Path folder;
    private final Path customers;
    private final Path dids;
    private final boolean longForm;

    private Workplace(Path folder, Path customers, boolean longForm) {
        this.folder = folder;
        this.customers = customers;
        this.dids = folder.resolve("dids.csv");
        this.longForm = longForm;
    }

    /** Half of the numbers of an invented base are forwarded, all are routed. */
    static Workplace of(Path folder, Size size) throws IOException {
        Files.createDirectories(folder);
        Workplace place = new Workplace(folder, folder.resolve("customers.csv"), size.longForm());
        SampleBase base = new SampleBase(SampleOptions.of(size.customers())
                .withDidsPerCustomer(size.numbersEach())
                .withForwarded(FORWARDED));
        if (size.longForm()) {
            base.write(place.customers, place.dids);
        } else {
            base.write(place.customers);
        }
        return place;
    }

    /** The sample file of twelve rows. */
    static Workplace ofTwelveRows(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new Workplace(folder, SettingsText.SAMPLE_DATA.resolve("customers-12.csv"), false);
    }

    Path folder() {
        return folder;
    }

    /** A verb and its arguments. */
    List<String> words(String verb) {
        List<String> words = new ArrayList<>(List.of(verb, customers.toString()));
        if (longForm) {
            words.addAll(List.of("--dids", dids.toString()));
        }
        words.addAll(List.of(
                "--settings", SettingsText.SAMPLE_DATA.resolve("vsxi-bulk.yml").toString()));
        return words;
    }

    /** Nothing of earlier runs is left: the next one is the first. */
    void forgetRuns() throws IOException {
        FileSystemUtils.deleteRecursively(folder.resolve("state"));
        FileSystemUtils.deleteRecursively(folder.resolve("reports"));
    }

    /** Entries that the only run here created or changed, by its own report. */
    long entriesSent() throws IOException {
        try (Stream<Path> runs = Files.list(folder.resolve("reports"))) {
            Path run = runs.findFirst().orElseThrow(() -> new IOException("there is no run in " + folder));
            JsonNode summary = new JsonMapper().readTree(Files.readString(run.resolve("summary.json")));
            long entries = 0;
            for (JsonNode step : summary.get("steps")) {
                entries +=
                        SENT.stream().mapToLong(word -> step.get(word).asLong()).sum();
            }
            return entries;
        }
    }
}
