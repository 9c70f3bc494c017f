package org.vsxibulk.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vsxibulk.simulator.personality.Personality;
import org.vsxibulk.simulator.personality.TableTraits;
import org.vsxibulk.simulator.requests.RecordedRequest;
import org.vsxibulk.simulator.xml.DocumentReader;
import org.vsxibulk.simulator.xml.Element;
import org.vsxibulk.simulator.xml.XmlBytes;

/** The shell loop of the guide: one object a file, one {@code curl} a file. */
final class GuideLoop {

    private static final String SCRIPT = """
            #!/usr/bin/env bash
            user=$VSXI_USER
            pass=$VSXI_PASSWORD
            while read -r table file; do
              curl -u $user:$pass -X POST -k -T $file "$VSXI_URL/SSConfig/webresources/update/$table?format=xml" || exit
            done < objects.txt
            """;

    private final Path folder;
    private final List<String> objects = new ArrayList<>();

    /** @param folder for its files */
    GuideLoop(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        Files.writeString(folder.resolve("guide.sh"), SCRIPT);
    }

    /**
     * Takes objects from a recording, evenly over its whole length, so that each kind has its share.
     *
     * @param entries that the recording has
     * @param wanted how many objects; all when there are fewer
     */
    void take(Path recording, long entries, int wanted) throws IOException {
        long entry = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(recording), 1 << 16)) {
            for (Optional<RecordedRequest> next = RecordedRequest.read(in);
                    next.isPresent();
                    next = RecordedRequest.read(in)) {
                if (next.get().body().length == 0) {
                    continue;
                }
                Element list = DocumentReader.read(next.get().body());
                for (Element object : list.children()) {
                    if (entry * wanted / entries >= objects.size()) {
                        write(list.name(), object);
                    }
                    entry++;
                }
            }
        }
        Files.write(folder.resolve("objects.txt"), objects);
    }

    private void write(String list, Element object) throws IOException {
        TableTraits table = Personality.standard().tableOfList(list).orElseThrow();
        String file = objects.size() + ".xml";
        Element alone = Element.parent(list, List.of(object));
        Files.write(folder.resolve(file), new XmlBytes(1024).element(alone).toByteArray());
        objects.add(table.token() + " " + file);
    }

    /** How many objects it sends. */
    int size() {
        return objects.size();
    }

    Path folder() {
        return folder;
    }

    List<String> command() {
        return List.of("bash", "guide.sh");
    }
}
