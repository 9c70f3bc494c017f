package org.vsxibulk.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.vsxibulk.report.RunFiles.RunFile;

/** report.html: the run for people, in one file that needs nothing else. */
final class HtmlReport {

    private static final Template TEMPLATE = Mustache.compiler()
            .escapeHTML(true)
            .strictSections(true)
            .withFormatter(value -> Printable.line(String.valueOf(value)))
            .compile(resource("report.mustache"));

    private HtmlReport() {}

    static byte[] render(RunResult result, List<RunFile> files) {
        return TEMPLATE.execute(PageContent.of(result, files)).getBytes(StandardCharsets.UTF_8);
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(HtmlReport.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
