package org.vsxibulk.adopt.check;

import java.util.List;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.xml.Element;

/**
 * A question that only entries of several tables together answer, or values of one entry together. It holds counts and ids,
 * no entry. Used for one look.
 */
interface EntryRule {

    /** Sees every entry of the tables that others refer to, and all or a sample of the others. */
    void look(TableDialect table, Element entry);

    /** Once all tables were looked at. */
    void judge(TableLines lines);

    /** All that are asked of the switch alone, in the order in which people read the answers. */
    static List<EntryRule> all() {
        return List.of(new References(), new LengthsInOrder());
    }
}
