package org.vsxibulk.torture;

import java.util.List;
import java.util.Map;
import org.vsxibulk.simulator.wire.Fault;

/**
 * A command, and the switch that it meets.
 *
 * @param size of the input, in words
 * @param options of the command, after the file
 * @param csv the input
 * @param before the documents of each table
 * @param trouble what goes wrong on the switch anyway
 * @param busyTrunks those with calls
 */
record Scenario(
        String verb,
        String size,
        List<String> options,
        String csv,
        int chunkSize,
        Map<String, List<String>> before,
        Fault trouble,
        List<Integer> busyTrunks) {

    String words() {
        return verb + ", " + size;
    }
}
