package org.vsxibulk.vsxi.xml;

import com.ctc.wstx.api.WstxInputProperties;
import javax.xml.stream.XMLInputFactory;
import tools.jackson.dataformat.xml.XmlFactory;

/**
 * Jackson's StAX factories (DTDs and external entities off), with limits: what a switch sends is untrusted. Thread-safe
 * once made.
 */
final class XmlFactories {

    /** Deeper than any document seen; a recursion guard. */
    static final int MAX_DEPTH = 32;

    /** Longest text of one element, in characters. */
    static final int MAX_TEXT = 1 << 20;

    private static final int MAX_ATTRIBUTES = 64;
    private static final int MIN_PIECE = 4096;

    static final XMLInputFactory INPUT = input();

    private XmlFactories() {}

    private static XMLInputFactory input() {
        XMLInputFactory factory = new XmlFactory().getXMLInputFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // in pieces: put together by the parser, a text escapes its limit
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_MIN_TEXT_SEGMENT, MIN_PIECE);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, MAX_TEXT);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MAX_TEXT);
        return factory;
    }
}
