package org.vsxibulk.bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    private final Path jar;
    private final Path archive;

    /** @param folder for its files */
    FloorProgram(Path folder) throws IOException {
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

    /** The command for the first run, which is not measured: it writes the archive when it ends. */
    List<String> training(String heap, List<String> words) {
        return command("-XX:ArchiveClassesAtExit=" + archive, heap, words);
    }

    List<String> command(String heap, List<String> words) {
        return command("-XX:SharedArchiveFile=" + archive, heap, words);
    }

    private List<String> command(String sharing, String heap, List<String> words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                sharing,
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                Floor.class.getName()));
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
