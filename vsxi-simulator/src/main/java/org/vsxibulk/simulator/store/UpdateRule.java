package org.vsxibulk.simulator.store;

import org.vsxibulk.simulator.personality.TableTraits;
import org.vsxibulk.simulator.xml.Element;

/** What an update makes of an entry that exists already. */
@FunctionalInterface
public interface UpdateRule {
    /** The new entry, from the stored one and the one that was sent. */
    Element apply(Element stored, Element sent, TableTraits table);
}
