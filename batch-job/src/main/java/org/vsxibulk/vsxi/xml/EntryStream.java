package org.vsxibulk.vsxi.xml;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
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

    /**
     * Reads an entry that stands alone.
     *
     * @throws BadXmlException when the bytes are not just one entry
     */
    static Element entry(byte[] bytes) {
        try (EntryStream entries = of(within("entry", new ByteArrayInputStream(bytes), "</entry>"))) {
            Optional<Element> entry = entries.next();
            if (entry.isEmpty() || entries.next().isPresent()) {
                throw new BadXmlException("not one entry");
            }
            return entry.get();
        }
    }

    /** The rest of a document whose root has begun. */
    static EntryStream within(String root, InputStream rest) {
        return of(within(root, rest, ""));
    }

    private static InputStream within(String root, InputStream content, String end) {
        return new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(("<" + root + ">").getBytes(StandardCharsets.UTF_8)),
                content,
                new ByteArrayInputStream(end.getBytes(StandardCharsets.UTF_8)))));
    }

    /** Name of the root. */
    public String root() {
        return root;
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
