package org.vsxibulk.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Invents one customer from its place in the base alone. Of all customers 80 % are peering and 20 % dynamic peering; 60
 * % have extensions; 20 % forward all calls; 15 % of the peering ones have one CFNR number. CFNR is for peering only,
 * since not every dialect knows how a loop address follows a registered one.
 */
final class SampleCustomers {

    private static final List<String> EXTENSIONS = List.of("3", "4", "4", "5", "3;4", "4;5");
    private static final int[] CAPACITIES = {10, 20, 50, 100};

    /** A cell with more single numbers than this would pass the limit of a cell. */
    private static final int MOST_SINGLES = 1_000;

    private final SampleOptions options;

    SampleCustomers(SampleOptions options) {
        this.options = options;
    }

    SampleCustomer at(int index) {
        // java.util.Random is specified bit by bit, other generators are not
        var random = new Random(options.seed() * 0x9E3779B97F4A7C15L + index * 0xD1B54A32D192ED03L);
        int trunkId = options.firstId() + index;
        boolean peering = random.nextInt(100) < 80;
        var cells = new HashMap<String, String>();
        cells.put("customer_id", String.format(Locale.ROOT, "C%06d", trunkId));
        cells.put("customer_name", SampleNames.at(index));
        cells.put("trunk_id", Integer.toString(trunkId));
        if (random.nextBoolean()) {
            cells.put("route_table_id", Integer.toString(trunkId));
            cells.put("digit_mapping_table_id", Integer.toString(trunkId));
        }
        if (peering) {
            cells.put("trunk_type", "peering");
            cells.put("addresses", SampleAddresses.cell(random, index, trunkId));
        } else {
            cells.put("trunk_type", "dynamic-peering");
            cells.put("sip_username", "sip" + trunkId);
            cells.put("sip_password", SamplePasswords.next(random));
        }
        capacity(cells, random);
        String extension = extensions(cells, random);
        boolean cfaForAll = options.didsPerCustomer() > 0 && random.nextInt(100) < 20;
        if (cfaForAll) {
            cells.put("cfa", "*=" + cfaTarget(extension, random));
        }
        boolean cfnrForAll = options.didsPerCustomer() > 0 && peering && random.nextInt(100) < 15;
        if (cfnrForAll) {
            cells.put("cfnr", SampleNumbers.target(random));
        }
        List<SampleDid> dids = dids(index, extension, !cfaForAll, peering && !cfnrForAll, random);
        return new SampleCustomer(cells, dids, random.nextBoolean() || dids.size() > MOST_SINGLES);
    }

    private static void capacity(Map<String, String> cells, Random random) {
        if (random.nextInt(100) < 70) {
            int capacity = CAPACITIES[random.nextInt(CAPACITIES.length)];
            cells.put("capacity", Integer.toString(capacity));
            cells.put("cps_limit", Integer.toString(Math.max(2, capacity / 10)));
        }
    }

    /** Fills the cell and invents one extension, or gives an empty text. */
    private static String extensions(Map<String, String> cells, Random random) {
        if (random.nextInt(100) >= 60) {
            return "";
        }
        String lengths = EXTENSIONS.get(random.nextInt(EXTENSIONS.size()));
        cells.put("extension_lengths", lengths);
        int digits = lengths.charAt(0) - '0';
        return "2" + String.format(Locale.ROOT, "%0" + (digits - 1) + "d", random.nextInt(100));
    }

    private static String cfaTarget(String extension, Random random) {
        return extension.isEmpty() || random.nextBoolean() ? SampleNumbers.target(random) : extension;
    }

    private List<SampleDid> dids(int index, String extension, boolean cfaFree, boolean cfnrFree, Random random) {
        var dids = new ArrayList<SampleDid>(options.didsPerCustomer());
        long first = (long) index * options.didsPerCustomer();
        for (int i = 0; i < options.didsPerCustomer(); i++) {
            String cfa = "";
            String cfnr = "";
            if (random.nextDouble() < options.forwarded() && (cfaFree || cfnrFree)) {
                if (cfaFree && (!cfnrFree || random.nextBoolean())) {
                    cfa = cfaTarget(extension, random);
                } else {
                    cfnr = SampleNumbers.target(random);
                }
            }
            dids.add(new SampleDid(SampleNumbers.at(first + i), cfa, cfnr));
        }
        return dids;
    }
}
