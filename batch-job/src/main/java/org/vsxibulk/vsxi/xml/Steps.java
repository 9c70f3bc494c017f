package org.vsxibulk.vsxi.xml;

import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** The parser's way through a document; no step may take more than its share of bytes. */
final class Steps extends StreamReaderDelegate {

    private final BoundedInput input;

    private Steps(XMLStreamReader parser, BoundedInput input) {
        super(parser);
        this.input = input;
    }

    static Steps through(InputStream document) throws XMLStreamException {
        BoundedInput input = new BoundedInput(document);
        return new Steps(XmlFactories.INPUT.createXMLStreamReader(input), input);
    }

    @Override
    public int next() throws XMLStreamException {
        int event = super.next();
        input.step();
        return event;
    }

    /** Through what stands behind the root. */
    void toTheEnd() throws XMLStreamException {
        while (hasNext()) {
            next();
        }
    }

    /**
     * To the root. XML 1.1 is refused: it allows control characters, which neither a snapshot nor a document for the switch
     * could hold.
     */
    @Override
    public int nextTag() throws XMLStreamException {
        if ("1.1".equals(getVersion())) {
            throw new BadXmlException("XML 1.1, not 1.0");
        }
        int event = super.nextTag();
        input.step();
        return event;
    }
}
