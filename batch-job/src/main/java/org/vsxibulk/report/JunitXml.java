package org.vsxibulk.report;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.vsxibulk.report.RunFiles.RunFile;

/** junit.xml: the run as a test suite, for CI servers. */
final class JunitXml {

    private JunitXml() {}

    static byte[] render(RunResult result, List<RunFile> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            suites(xml, result.run(), JunitCases.of(result));
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static void suites(XMLStreamWriter xml, RunInfo run, List<JunitCase> cases) throws XMLStreamException {
        line(xml, "");
        xml.writeStartElement("testsuites");
        line(xml, "  ");
        xml.writeStartElement("testsuite");
        xml.writeAttribute(
                "name",
                Printable.line("vsxi-bulk " + run.verb() + " " + run.switchId()).strip());
        xml.writeAttribute("tests", Integer.toString(cases.size()));
        xml.writeAttribute("failures", count(cases, JunitCase.Result.FAILURE));
        xml.writeAttribute("errors", count(cases, JunitCase.Result.ERROR));
        xml.writeAttribute("skipped", "0");
        xml.writeAttribute("time", seconds(Duration.between(run.started(), run.ended())));
        // the schema allows no zone; it is UTC
        xml.writeAttribute("timestamp", run.started().toString().substring(0, 19));
        for (JunitCase one : cases) {
            testCase(xml, run, one);
        }
        line(xml, "  ");
        xml.writeEndElement();
        line(xml, "");
        xml.writeEndElement();
        line(xml, "");
    }

    private static void testCase(XMLStreamWriter xml, RunInfo run, JunitCase one) throws XMLStreamException {
        line(xml, "    ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("name", Printable.line(one.name()));
        xml.writeAttribute("classname", "vsxi-bulk." + Printable.line(run.verb()) + "." + one.group());
        xml.writeAttribute("time", seconds(one.time()));
        if (one.result() != JunitCase.Result.PASSED) {
            line(xml, "      ");
            xml.writeStartElement(one.result().name().toLowerCase(Locale.ROOT));
            xml.writeAttribute("message", Printable.line(one.message()));
            xml.writeAttribute("type", one.group());
            xml.writeCharacters(text(one.lines()));
            xml.writeEndElement();
            line(xml, "    ");
        } else if (!one.message().isEmpty()) {
            line(xml, "      ");
            xml.writeStartElement("system-out");
            xml.writeCharacters(text(List.of(one.message())) + text(one.lines()));
            xml.writeEndElement();
            line(xml, "    ");
        }
        xml.writeEndElement();
    }

    private static String text(List<String> lines) {
        return lines.stream().map(line -> Printable.line(line) + "\n").collect(Collectors.joining());
    }

    private static String count(List<JunitCase> cases, JunitCase.Result result) {
        return Long.toString(
                cases.stream().filter(one -> one.result() == result).count());
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toMillis() / 1000.0);
    }

    private static void line(XMLStreamWriter xml, String indent) throws XMLStreamException {
        xml.writeCharacters("\n" + indent);
    }
}
