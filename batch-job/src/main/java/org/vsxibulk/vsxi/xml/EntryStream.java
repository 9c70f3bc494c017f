package org.vsxibulk.vsxi.xml;

import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** The children of a document's root, one after the other as they arrive. Not thread-safe. */
public final class EntryStream implements AutoCloseable {

    private final Steps xml;
    private final String root;
    private boolean ended;

    private EntryStream(Steps xml, String root) {
        this.xml = xml;
        this.root = root;
    }

    /**
     * Reads up to the root.
     *
     * @throws BadXmlException when that is not XML
     */
    public static EntryStream of(InputStream document) {
        return WellFormed.read(() -> {
            Steps xml = Steps.through(document);
            xml.nextTag();
            return new EntryStream(xml, Budget.name(xml.getLocalName()));
        });
    }

    /** Name of the root. */
    public String root() {
        return root;
    }

    /** Bytes of the document that were read so far, a few kilobytes more than were looked at. */
    public long bytes() {
        return xml.bytes();
    }

    /**
     * The next child; absent once the document has ended well-formed.
     *
     * @throws BadXmlException when it has not
     */
    public Optional<Element> next() {
        return WellFormed.read(() -> {
            if (!ended && nextChild()) {
                return Optional.of(ElementReader.element(xml, Budget.ofEntry()));
            }
            if (!ended) {
                xml.toTheEnd();
                ended = true;
            }
            return Optional.empty();
        });
    }

    private boolean nextChild() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return false;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!xml.getText().isBlank()) {
                        throw new BadXmlException("text between entries: " + WellFormed.shortened(xml.getText()));
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new BadXmlException("entity &" + xml.getLocalName() + "; between entries");
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
        throw new BadXmlException("the document ends too early");
    }

    @Override
    public void close() {
        WellFormed.read(() -> {
            xml.close();
            return true;
        });
    }
}
