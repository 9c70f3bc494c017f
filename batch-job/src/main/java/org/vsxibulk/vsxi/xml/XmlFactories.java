package org.vsxibulk.vsxi.xml;

import com.ctc.wstx.api.WstxInputProperties;
import javax.xml.stream.XMLInputFactory;
import org.vsxibulk.vsxi.AnswerLimits;
import tools.jackson.dataformat.xml.XmlFactory;

/**
 * Jackson's StAX factories (DTDs and external entities off), with limits: what a switch sends is untrusted. Thread-safe
 * once made.
 */
final class XmlFactories {

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
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, AnswerLimits.DEPTH);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, AnswerLimits.TEXT);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, AnswerLimits.ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, AnswerLimits.ATTRIBUTE_TEXT);
        return factory;
    }
}
