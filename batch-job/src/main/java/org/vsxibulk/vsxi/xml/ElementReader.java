package org.vsxibulk.vsxi.xml;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** Reads documents as a stream of their entries, so that a table of any length needs the memory of one entry. */
public final class ElementReader {

    private ElementReader() {}

    /** Visits the children of the root in order and returns the root's name once the document has ended well-formed. */
    public static String forEachChild(InputStream document, Consumer<String> root, Consumer<Element> child) {
        try (EntryStream entries = EntryStream.of(document)) {
            root.accept(entries.root());
            for (Optional<Element> next = entries.next(); next.isPresent(); next = entries.next()) {
                child.accept(next.get());
            }
            return entries.root();
        }
    }

    /** Reads a whole document as one element. */
    public static Element document(InputStream document) {
        return WellFormed.read(() -> {
            Steps xml = Steps.through(document);
            try {
                xml.nextTag();
                Element root = element(xml, Budget.ofDocument());
                xml.toTheEnd();
                return root;
            } finally {
                xml.close();
            }
        });
    }

    public static Element document(byte[] utf8) {
        return document(new ByteArrayInputStream(utf8));
    }

    public static Element document(String text) {
        return document(text.getBytes(StandardCharsets.UTF_8));
    }

    static Element element(Steps xml, Budget budget) throws XMLStreamException {
        String name = budget.element(xml.getLocalName());
        List<Element.Attribute> attributes = attributes(xml, name, budget);
        List<Element> children = List.of();
        Text text = new Text();
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (children.isEmpty()) {
                        children = new ArrayList<>();
                    }
                    children.add(element(xml, budget));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    String piece = xml.getText();
                    budget.text(name, text.length(), piece.length());
                    text.add(piece);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return ended(name, attributes, text.whole(), children);
                }
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new BadXmlException("entity &" + xml.getLocalName() + "; in <" + name + ">");
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
    }

    private static Element ended(String name, List<Element.Attribute> attributes, String text, List<Element> children) {
        if (children.isEmpty()) {
            return new Element(name, attributes, text, children);
        }
        if (!text.isBlank()) {
            throw new BadXmlException("text beside elements in <" + name + ">: " + WellFormed.shortened(text));
        }
        return new Element(name, attributes, "", children);
    }

    private static List<Element.Attribute> attributes(Steps xml, String element, Budget budget) {
        int count = xml.getAttributeCount();
        if (count == 0) {
            return List.of();
        }
        List<Element.Attribute> attributes = new ArrayList<>(count);
        int length = 0;
        for (int i = 0; i < count; i++) {
            String value = xml.getAttributeValue(i);
            length += value.length();
            budget.attributes(element, length, value.length());
            attributes.add(new Element.Attribute(Budget.name(xml.getAttributeLocalName(i)), value));
        }
        return attributes;
    }
}
