package org.vsxibulk.adopt.check;

import java.util.ArrayList;
import java.util.List;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.xml.Element;

/**
 * A question that only entries of several tables together answer, or values of one entry together. It holds counts and ids,
 * no entry. Used for one look.
 */
interface EntryRule {

    /** Sees all entries, or a sample and those that it names. */
    void look(TableDialect table, Element entry);

    /** Once all tables were looked at. */
    void judge(TableLines lines);

    /** Those that can show that writing would do harm, in the order in which people read the answers. */
    static List<EntryRule> harmful(Settings settings, References references) {
        List<EntryRule> all = new ArrayList<>(
                List.of(references, new RegisteringTrunks(), new LengthsInOrder(), new ForeignPrefix()));
        settings.loop().ifPresent(loop -> all.add(new LoopTrunks(loop.address())));
        return all;
    }

    /** These, and those that tell what somebody should look at before. */
    static List<EntryRule> all(Settings settings) {
        List<EntryRule> all = harmful(settings, new References());
        all.add(new SeveralAddresses());
        all.add(new SharedInUse(settings));
        settings.inboundRouteTable().ifPresent(table -> all.add(new InboundTemplate(table)));
        return all;
    }
}
