package org.vsxibulk.vsxi.xml;

import com.ctc.wstx.exc.WstxIOException;
import com.ctc.wstx.exc.WstxLazyException;
import javax.xml.stream.XMLStreamException;

/** What the parser says of a document, in words for people. */
final class WellFormed {

    private WellFormed() {}

    /** What is done with a document that may not be well-formed. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws XMLStreamException;
    }

    /** @throws BadXmlException when the parser stumbles */
    static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (WstxIOException e) {
            throw brokeOff(e);
        } catch (XMLStreamException | WstxLazyException e) {
            throw new BadXmlException("not well-formed: " + firstLine(e), e);
        }
    }

    static BadXmlException brokeOff(Exception e) {
        return new BadXmlException("the document broke off: " + firstLine(e), e);
    }

    private static String firstLine(Exception e) {
        // a fault that the parser noticed late comes with the name of its class; where it met a byte that is no text
        // counts
        // from where it began, which need not be the document's beginning
        String message = String.valueOf(e.getMessage())
                .replaceFirst("^\\[[\\w.]+Exception] ", "")
                .replaceFirst(" \\(?at char #-?\\d+, byte #-?\\d+\\)", "");
        return shortened(message.lines().findFirst().orElse(""));
    }

    static String shortened(String text) {
        String line = text.strip().replaceAll("\\p{Cntrl}+", " ");
        return line.length() > 120 ? line.substring(0, 120) + "…" : line;
    }
}
