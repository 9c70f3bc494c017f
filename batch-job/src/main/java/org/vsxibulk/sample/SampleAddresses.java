package org.vsxibulk.sample;

import java.util.Locale;
import java.util.Random;

/** Addresses in ordinary public space, each once: nothing private, shared, reserved or multicast. */
final class SampleAddresses {

    private static final int[] FIRST_OCTETS = {23, 45, 63, 66, 71, 96, 104, 173, 208, 216};
    private static final int HOSTS = 254;

    private SampleAddresses() {}

    /** A cell of one address, or of primary and backup. */
    static String cell(Random random, int customer, int trunkId) {
        boolean failover = random.nextInt(100) < 15;
        int kind = random.nextInt(100);
        // the switch has one port a trunk (contract section 2.1), so both addresses have the same or none
        String port = random.nextInt(100) < 6 ? ":" + (5061 + random.nextInt(20)) : "";
        String primary = one(kind, 2 * customer, "pbx" + trunkId, port);
        return failover ? primary + ";" + one(kind, 2 * customer + 1, "backup" + trunkId, port) : primary;
    }

    private static String one(int kind, int index, String host, String port) {
        if (kind < 6) {
            return host + ".example.net" + port;
        }
        if (kind < 10) {
            return port.isEmpty() ? ipv6(index) : "[" + ipv6(index) + "]" + port;
        }
        return ipv4(index) + port;
    }

    static String ipv4(int index) {
        int rest = index / FIRST_OCTETS.length;
        return FIRST_OCTETS[index % FIRST_OCTETS.length] + "." + (16 + rest / HOSTS / 256) + "." + rest / HOSTS % 256
                + "." + (1 + rest % HOSTS);
    }

    private static String ipv6(int index) {
        return String.format(Locale.ROOT, "2604:2000:%x:%x::10", 1 + index / 0x10000, index % 0x10000 + 1);
    }
}
