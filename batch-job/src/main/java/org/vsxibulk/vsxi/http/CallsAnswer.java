package org.vsxibulk.vsxi.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.xml.Element;

/**
 * Reads calls per trunk out of a statistics document. A row is whatever holds the trunk's field, as an element of that name
 * or as {@code <field name="…">}; a trunk may have a row for each address and one with their sum (contract section 5).
 */
final class CallsAnswer {

    private static final int LONGEST_SHOWN = 20;

    private CallsAnswer() {}

    /** The trunks that carry calls, and how many. */
    static Map<String, Integer> read(Element document, Dialect.CallsQuery query) {
        Map<String, Integer> calls = new HashMap<>();
        collect(document, query, calls);
        return calls;
    }

    private static void collect(Element element, Dialect.CallsQuery query, Map<String, Integer> calls) {
        Optional<String> trunk = field(element, query.trunk());
        if (trunk.isPresent()) {
            int active = query.active().stream()
                    .mapToInt(name -> number(field(element, name), name))
                    .sum();
            if (active > 0) {
                calls.merge(trunk.get().replaceFirst("^0+(?=\\d)", ""), active, Math::max);
            }
        } else {
            requireNoCalls(element, query.active());
            element.children().forEach(child -> collect(child, query, calls));
        }
    }

    /** Calls of an unknown trunk might be those of a trunk that is to be deleted. */
    private static void requireNoCalls(Element element, List<String> active) {
        for (String name : active) {
            if (field(element, name).isPresent()) {
                throw new SwitchUnavailableException("the switch's statistics count calls ('" + name
                        + "') of a trunk that they do not name: correct 'calls.trunk' in the dialect");
            }
        }
    }

    private static Optional<String> field(Element row, String name) {
        return row.children().stream()
                .filter(child -> child.children().isEmpty())
                .filter(child -> child.name().equals(name)
                        || child.attributes().stream()
                                .anyMatch(attribute -> attribute.value().equals(name)))
                .map(child -> child.text().strip())
                .findFirst();
    }

    private static int number(Optional<String> text, String name) {
        String digits = text.orElse("").isEmpty() ? "0" : text.get();
        if (!digits.matches("[0-9]{1,9}")) {
            String shown = digits.length() > LONGEST_SHOWN ? digits.substring(0, LONGEST_SHOWN) + "…" : digits;
            throw new SwitchUnavailableException("the switch's statistics say '" + shown + "' for '" + name
                    + "', which is no number of calls: correct 'calls.active' in the dialect");
        }
        return Integer.parseInt(digits);
    }
}
