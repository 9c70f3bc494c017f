package org.vsxibulk.plan.rule;

import java.util.ArrayList;
import java.util.List;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Words;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.xml.Element;

/**
 * A trunk of somebody who is not in the input, as far as its owner could lose something.
 *
 * @param name as the switch has it
 * @param sources where its calls come from
 */
record OtherTrunk(
        String id, String name, boolean peering, String routeTable, String mappingTable, List<Source> sources) {

    /** Where calls come from. */
    record Source(String host, String port, String servicePort) {}

    static OtherTrunk read(TableDialect names, Element trunk) {
        return new OtherTrunk(
                names.readOne(Field.TRUNK_ID, trunk),
                names.readOne(Field.TRUNK_NAME, trunk),
                names.readOne(Field.TRUNK_TYPE, trunk).equals(names.comparable(Field.TRUNK_TYPE, Words.PEERING)),
                names.readOne(Field.TRUNK_ROUTE_TABLE, trunk),
                names.readOne(Field.TRUNK_MAPPING_TABLE, trunk),
                sources(names, trunk));
    }

    private static List<Source> sources(TableDialect names, Element trunk) {
        List<String> ports = names.read(Field.TRUNK_ADDRESS_PORT, trunk);
        List<Source> sources = new ArrayList<>();
        for (String host : names.read(Field.TRUNK_ADDRESS, trunk)) {
            String port =
                    sources.size() < ports.size() ? ports.get(sources.size()) : names.readOne(Field.TRUNK_PORT, trunk);
            sources.add(new Source(host, port, names.readOne(Field.TRUNK_SERVICE_PORT, trunk)));
        }
        return sources;
    }
}
