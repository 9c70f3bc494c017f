package org.vsxibulk.acceptance;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.vsxibulk.cli.VsxiBulk;

/**
 * The classes under test in a jar, and an archive of them as they are after a migration. A process that is started from these
 * needs half the time of one that reads class files, and stories start many.
 */
final class PackedProduct {

    private static final Path PLACE = Path.of("target", "acceptance-product" + System.getProperty("vsxibulk.fork", ""))
            .toAbsolutePath();

    private static final Path JAR = PLACE.resolve("product.jar");
    private static final Path ARCHIVE = PLACE.resolve("product.jsa");
    private static final List<String> START = prepare();

    private PackedProduct() {}

    /** The words of a command line before the verb. */
    static List<String> start() {
        return START;
    }

    private static List<String> prepare() {
        try {
            Files.createDirectories(PLACE);
            Files.deleteIfExists(ARCHIVE);
            pack(Path.of(VsxiBulk.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
            train();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return words("-XX:SharedArchiveFile=" + ARCHIVE);
    }

    private static void pack(Path classes) throws IOException {
        try (OutputStream file = Files.newOutputStream(JAR);
                ZipOutputStream jar = new ZipOutputStream(file);
                Stream<Path> all = Files.walk(classes)) {
            for (Path path : all.filter(Files::isRegularFile).sorted().toList()) {
                jar.putNextEntry(new ZipEntry(classes.relativize(path).toString()));
                Files.copy(path, jar);
            }
        }
    }

    private static void train() throws IOException {
        Product product = new Product(Files.createTempDirectory(PLACE, "training"));
        try (Switch sbc = Switch.start(options -> options)) {
            product.connect(sbc);
            product.launchedBy(new Launcher(words("-XX:ArchiveClassesAtExit=" + ARCHIVE)));
            try (ProductProcess process =
                    product.start(Map.of(), "migrate", product.customers(Row.peering(5001, "198.51.100.10")))) {
                process.ended();
            }
        }
    }

    private static List<String> words(String archive) {
        String libraries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> path.endsWith(".jar"))
                .collect(Collectors.joining(File.pathSeparator));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                archive,
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                JAR + File.pathSeparator + libraries,
                "org.vsxibulk.cli.VsxiBulk");
    }
}
