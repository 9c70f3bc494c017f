package org.vsxibulk.vsxi.http;

import org.vsxibulk.vsxi.xml.Element;

/** Finds a named field in a statistics document: as an element, or as {@code <field name="…">} (contract section 5). */
final class StateAnswer {

    private StateAnswer() {}

    /** The field's text; empty when the document lacks it. */
    static String read(Element document, String field) {
        boolean named = document.name().equals(field)
                || document.attributes().stream()
                        .anyMatch(attribute -> attribute.value().equals(field));
        if (named && document.children().isEmpty()) {
            return document.text().strip();
        }
        return document.children().stream()
                .map(child -> read(child, field))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
