package org.vsxibulk.audit;

import java.util.List;
import org.vsxibulk.vsxi.EntryKey;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.xml.Element;

/**
 * A trunk as the switch has it, its texts in the form in which they are compared; a text is empty where the switch or the
 * dialect has none.
 *
 * @param ports one for each address, or none
 */
record LiveTrunk(
        EntryKey key,
        int id,
        String type,
        List<String> addresses,
        List<String> ports,
        String port,
        int routeTable,
        int mappingTable,
        String servicePort,
        String stopRouteProfile,
        String policy,
        String polling,
        String serviceState) {

    static LiveTrunk read(TableDialect trunks, Element entry) {
        return new LiveTrunk(
                trunks.key(entry),
                Ids.parse(trunks.readOne(Field.TRUNK_ID, entry)),
                trunks.readOne(Field.TRUNK_TYPE, entry),
                trunks.read(Field.TRUNK_ADDRESS, entry),
                trunks.read(Field.TRUNK_ADDRESS_PORT, entry),
                trunks.readOne(Field.TRUNK_PORT, entry),
                Ids.parse(trunks.readOne(Field.TRUNK_ROUTE_TABLE, entry)),
                Ids.parse(trunks.readOne(Field.TRUNK_MAPPING_TABLE, entry)),
                trunks.readOne(Field.TRUNK_SERVICE_PORT, entry),
                trunks.readOne(Field.TRUNK_STOP_ROUTE_PROFILE, entry),
                trunks.readOne(Field.TRUNK_POLICY, entry),
                trunks.readOne(Field.TRUNK_POLLING, entry),
                trunks.readOne(Field.TRUNK_SERVICE_STATE, entry));
    }

    String portOf(int node) {
        return node < ports.size() ? ports.get(node) : port;
    }
}
