package org.vsxibulk.simulator.xml;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a document into elements, strictly: no DTD, no entities of its own, no attributes, no name spaces, no text between
 * elements but white space. Throws {@link RefusedDocument} for everything else.
 */
public final class DocumentReader {
    private static final int DEEPEST = 20;

    private DocumentReader() {}

    /** Reads a whole document and returns its root. */
    public static Element read(String document) {
        return read(document.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a whole document and returns its root. */
    public static Element read(byte[] document) {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(document));
            try {
                return root(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new RefusedDocument(
                    "malformed XML: " + String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
        }
    }

    // A factory for each document: the JDK does not promise that one may be shared between threads.
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static Element root(XMLStreamReader reader) throws XMLStreamException {
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open(""));
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> open.push(start(reader, open.size()));
                case XMLStreamConstants.END_ELEMENT -> {
                    Element finished = open.pop().finish();
                    open.element().children.add(finished);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    open.element()
                            .text
                            .append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new RefusedDocument("malformed XML: a DTD or an entity of its own is not accepted");
                default -> {}
            }
        }
        return open.element().children.get(0);
    }

    private static Open start(XMLStreamReader reader, int depth) {
        if (depth > DEEPEST) {
            throw new RefusedDocument("malformed XML: elements nest deeper than " + DEEPEST);
        }
        String name = reader.getLocalName();
        if (reader.getAttributeCount() > 0 || reader.getNamespaceCount() > 0) {
            throw new RefusedDocument("unexpected attribute or name space at <" + name + ">");
        }
        return new Open(name);
    }

    private static final class Open {
        private final String name;
        private final StringBuilder text = new StringBuilder();
        private final List<Element> children = new ArrayList<>();

        Open(String name) {
            this.name = name;
        }

        Element finish() {
            if (children.isEmpty()) {
                return Element.leaf(name, text.toString());
            }
            if (!text.toString().isBlank()) {
                throw new RefusedDocument("unexpected text between the elements of <" + name + ">");
            }
            return Element.parent(name, children);
        }
    }
}
