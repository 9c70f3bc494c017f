package org.vsxibulk.simulator.wire;

import java.util.ArrayList;
import java.util.List;
import org.vsxibulk.simulator.personality.StatsTraits;
import org.vsxibulk.simulator.store.TableStore;
import org.vsxibulk.simulator.xml.Element;
import org.vsxibulk.simulator.xml.XmlBytes;

/** The live registrations: every SIP user that the switch knows counts as registered. */
final class Registrations {
    private final StatsTraits traits;
    private final TableStore users;

    Registrations(StatsTraits traits, TableStore users) {
        this.traits = traits;
        this.users = users;
    }

    byte[] document() {
        List<Element> rows = new ArrayList<>();
        users.visitAll(user -> rows.add(registration(rows.size() + 1, user.element())));
        return new XmlBytes(4096)
                .markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .element(Element.parent("XBSubStatsList", rows))
                .toByteArray();
    }

    private Element registration(int id, Element user) {
        return Element.parent(
                "XBSubStats",
                List.of(
                        Element.leaf("id", String.valueOf(id)),
                        Element.leaf("username", user.textAt(traits.userName()).orElse("")),
                        Element.leaf(
                                "userDomain", user.textAt(traits.userDomain()).orElse("")),
                        Element.leaf("states", "registered"),
                        Element.leaf("userIp", "198.18.9." + (1 + id % 250)),
                        Element.leaf("userPort", "5060"),
                        Element.leaf("protocol", "udp"),
                        Element.leaf("createTime", "2026-01-01 00:00:00"),
                        Element.leaf("expiration", "3600"),
                        Element.leaf("agent", "PBX")));
    }
}
