package org.vsxibulk.simulator.personality;

import java.util.List;
import java.util.Set;
import org.vsxibulk.simulator.xml.Element;
import org.vsxibulk.simulator.xml.RefusedDocument;

/**
 * What a personality says about one table.
 *
 * @param token the table's name in the path
 * @param list root element of its documents
 * @param entry element of one entry
 * @param keyFields paths of the elements that identify an entry; the first must not be empty
 * @param pageSize entries in a page of a download; 0 = not paged
 * @param repeated elements of which an entry may have several
 * @param secret paths of the elements that a download may hide
 * @param deleteMethods HTTP methods that a delete may use
 */
public record TableTraits(
        String token,
        String list,
        String entry,
        List<String> keyFields,
        int pageSize,
        Set<String> repeated,
        Set<String> secret,
        Set<String> deleteMethods) {
    private static final char BETWEEN = '\0';

    public TableTraits {
        keyFields = List.copyOf(keyFields);
        repeated = Set.copyOf(repeated);
        secret = Set.copyOf(secret);
        deleteMethods = Set.copyOf(deleteMethods);
    }

    /** The key of an entry as one text; refused when a key field is absent or the first one is empty. */
    public String key(Element entryElement) {
        StringBuilder key = new StringBuilder();
        for (String field : keyFields) {
            Element value = entryElement
                    .at(field)
                    .filter(Element::isLeaf)
                    .orElseThrow(() -> new RefusedDocument("<" + entry + "> without key field <" + field + ">"));
            key.append(value.text()).append(BETWEEN);
        }
        if (key.charAt(0) == BETWEEN) {
            throw new RefusedDocument("<" + entry + "> with empty key field <" + keyFields.get(0) + ">");
        }
        return key.toString();
    }

    /** The key of the entry whose key fields have these values. */
    public String key(List<String> values) {
        if (values.size() != keyFields.size()) {
            throw new IllegalArgumentException("the key of " + token + " is " + keyFields);
        }
        return String.join(String.valueOf(BETWEEN), values) + BETWEEN;
    }

    /** The entries of a document; refused when its root or one of its elements is not this table's. */
    public List<Element> entriesOf(Element root) {
        if (!root.name().equals(list)) {
            throw new RefusedDocument("root element is <" + root.name() + ">, expected <" + list + ">");
        }
        if (!root.text().isBlank()) {
            throw new RefusedDocument("unexpected text in <" + list + ">");
        }
        for (Element child : root.children()) {
            if (!child.name().equals(entry)) {
                throw new RefusedDocument("unexpected <" + child.name() + "> in <" + list + ">");
            }
        }
        return root.children();
    }
}
