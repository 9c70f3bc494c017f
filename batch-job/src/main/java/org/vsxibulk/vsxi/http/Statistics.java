package org.vsxibulk.vsxi.http;

import java.util.Optional;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.xml.Element;

/**
 * An answer to a question for statistics (contract section 5).
 *
 * @param code the HTTP status, or the switch's own code in the body
 * @param document absent when there is none
 */
public record Statistics(int code, Optional<Element> document) {

    private static final String ROWS_UNDER_TABLE = "table";
    private static final String ROWS_UNDER_TABLE_DATA = "table_data";

    /** Whether the switch does not know the path. */
    public boolean unknownPath() {
        return code == 404 || code == 405;
    }

    /** What the node says of itself; empty when it does not. */
    public String state(Dialect.StateQuery query) {
        return document.map(root -> StateAnswer.read(root, query.field())).orElse("");
    }

    /** The element that the rows stand under, by which generations of releases differ; empty when it is neither. */
    public String rowsUnder() {
        return document.map(Statistics::rowsUnder).orElse("");
    }

    private static String rowsUnder(Element element) {
        if (element.name().equals(ROWS_UNDER_TABLE) || element.name().equals(ROWS_UNDER_TABLE_DATA)) {
            return element.name();
        }
        return element.children().stream()
                .map(Statistics::rowsUnder)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }
}
