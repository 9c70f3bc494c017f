package org.vsxibulk.bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vsxibulk.simulator.requests.RecordedRequest;

/** The floor as a jar with a class-data archive, started with the flags of {@code run.sh}: as fast as the product may start. */
final class FloorProgram {

    private static final List<Class<?>> CLASSES =
            List.of(Floor.class, Login.class, Certificate.class, RecordedRequest.class);

    private static final Pattern LIBRARIES = Pattern.compile(".*/(httpclient5|httpcore5(-h2)?|slf4j-api)-[^/]*\\.jar");

    /** One request that reads and one that writes nothing load all classes. */
    private static final List<RecordedRequest> TRAINING = List.of(
            new RecordedRequest("GET", "/SSConfig/webresources/stats/realtime", Optional.empty(), new byte[0]),
            new RecordedRequest(
                    "POST",
                    "/SSConfig/webresources/update/route",
                    Optional.of("application/xml"),
                    "<XBRouteList></XBRouteList>".getBytes(StandardCharsets.UTF_8)));

    private final List<String> flags;
    private final Path folder;
    private final Path jar;
    private final Path archive;

    /**
     * @param flags of the JVM
     * @param folder for its files
     */
    FloorProgram(List<String> flags, Path folder) throws IOException {
        this.flags = flags;
        this.folder = Files.createDirectories(folder);
        this.jar = folder.resolve("floor.jar");
        this.archive = folder.resolve("floor.jsa");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Class<?> type : CLASSES) {
                String file = type.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(file));
                try (InputStream code = type.getResourceAsStream("/" + file)) {
                    code.transferTo(out);
                }
            }
        }
    }

    /** Runs it once, not measured: that makes the archive. The switch is as it was before. */
    void train(SimulatorProcess sbc) throws IOException, InterruptedException {
        Path recording = folder.resolve("training.requests");
        try (OutputStream out = Files.newOutputStream(recording)) {
            for (RecordedRequest request : TRAINING) {
                request.writeTo(out);
            }
        }
        List<String> words = words(sbc, 0, recording);
        new MeasuredProcess(folder)
                .run(command("-XX:ArchiveClassesAtExit=" + archive, "256m", words), sbc.environment());
    }

    /** Sends a recording. */
    Cost replay(SimulatorProcess sbc, String heap, int gapMillis, Path recording)
            throws IOException, InterruptedException {
        List<String> words = words(sbc, gapMillis, recording);
        return new MeasuredProcess(folder).run(command(heap, words), sbc.environment());
    }

    private static List<String> words(SimulatorProcess sbc, int gapMillis, Path recording) {
        return List.of(sbc.url(), sbc.certificate().toString(), String.valueOf(gapMillis), recording.toString());
    }

    /** @param words arguments of {@link Floor} */
    List<String> command(String heap, List<String> words) {
        return command("-XX:SharedArchiveFile=" + archive, heap, words);
    }

    private List<String> command(String sharing, String heap, List<String> words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                sharing));
        command.addAll(flags);
        command.addAll(List.of("-Xmx" + heap, "-cp", classPath(), Floor.class.getName()));
        command.addAll(words);
        return command;
    }

    private String classPath() {
        Stream<String> libraries = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> LIBRARIES.matcher(entry).matches());
        return Stream.concat(Stream.of(jar.toString()), libraries).collect(Collectors.joining(File.pathSeparator));
    }
}
