package org.vsxibulk.vsxi.xml;

import org.vsxibulk.vsxi.AnswerLimits;

/** How much more one element may hold that is kept in memory as a whole. */
final class Budget {

    private final int mostElements;
    private final long mostText;
    private int elements;
    private long text;

    private Budget(int mostElements, long mostText) {
        this.mostElements = mostElements;
        this.mostText = mostText;
    }

    static Budget ofEntry() {
        return new Budget(AnswerLimits.ENTRY_ELEMENTS, AnswerLimits.TEXT);
    }

    /** Whoever reads a document as a whole has bounded its bytes. */
    static Budget ofDocument() {
        return new Budget(AnswerLimits.DOCUMENT_ELEMENTS, Long.MAX_VALUE);
    }

    /** One more element; returns its name. */
    String element(String name) {
        if (++elements > mostElements) {
            throw new BadXmlException("more than " + mostElements + " elements in one");
        }
        return name(name);
    }

    /** Characters of a text or of an attribute. */
    void text(String element, int inElement, int length) {
        text += length;
        if ((long) inElement + length > AnswerLimits.TEXT || text > mostText) {
            throw new BadXmlException("the text in <" + element + "> is longer than " + AnswerLimits.TEXT);
        }
    }

    /** One more attribute of an element, which have {@code together} characters so far. */
    void attributes(String element, int together, int length) {
        if (together > AnswerLimits.ATTRIBUTE_TEXT) {
            throw new BadXmlException(
                    "the attributes of <" + element + "> are longer than " + AnswerLimits.ATTRIBUTE_TEXT);
        }
        text(element, 0, length);
    }

    static String name(String name) {
        if (name.length() > AnswerLimits.NAME) {
            throw new BadXmlException(
                    "a name is longer than " + AnswerLimits.NAME + ": <" + name.substring(0, 20) + "…>");
        }
        return name;
    }
}
