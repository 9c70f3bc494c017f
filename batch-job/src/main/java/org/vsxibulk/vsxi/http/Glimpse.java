package org.vsxibulk.vsxi.http;

import java.util.Optional;
import org.vsxibulk.vsxi.xml.Element;

/**
 * The beginning of an answer to a download: what stands there, whatever was expected.
 *
 * @param code the HTTP status, or the switch's own code in the body
 * @param root name of the document's root; empty when the answer is no XML document
 * @param first the first child of the root; absent when it has none
 * @param words the answer in short when it is not a list, without secrets
 */
public record Glimpse(int code, String root, Optional<Element> first, String words) {

    /** Whether something was sent that may be a list. */
    public boolean answered() {
        return code / 100 == 2;
    }

    /** Whether the switch does not know the path. */
    public boolean unknownPath() {
        return code == 404 || code == 405;
    }
}
