package org.vsxibulk.acceptance;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A document on the switch, read with nothing but the JDK. */
record Xml(Element root) {

    static Xml of(String document) {
        try {
            return new Xml(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(document)))
                    .getDocumentElement());
        } catch (Exception e) {
            throw new AssertionError("not XML: " + document, e);
        }
    }

    /** The texts of all elements at an XPath below the entry. */
    List<String> all(String path) {
        try {
            NodeList nodes =
                    (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, root, XPathConstants.NODESET);
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < nodes.getLength(); i++) {
                texts.add(nodes.item(i).getTextContent());
            }
            return texts;
        } catch (Exception e) {
            throw new AssertionError(path, e);
        }
    }

    /** The text of the only element at an XPath. */
    String text(String path) {
        List<String> texts = all(path);
        if (texts.size() != 1) {
            throw new AssertionError(path + " is there " + texts.size() + " times");
        }
        return texts.get(0);
    }
}
