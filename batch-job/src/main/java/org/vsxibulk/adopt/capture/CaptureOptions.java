package org.vsxibulk.adopt.capture;

import java.nio.file.Path;
import java.util.Map;
import org.vsxibulk.vsxi.Table;

/**
 * What a capture is to do.
 *
 * @param out folder of the draft; must not hold anything
 * @param mask whether names, addresses and numbers of customers are replaced by invented ones
 * @param samples whole entries of each table that are kept
 * @param tokens tokens that the user knows better than the starting dialect
 */
public record CaptureOptions(Path out, boolean mask, int samples, Map<Table, String> tokens) {

    public CaptureOptions {
        tokens = Map.copyOf(tokens);
    }
}
