package org.vsxibulk.settings;

import java.util.Map;

/**
 * How the customers' file is read.
 *
 * @param headers foreign header name to ours, so that an export of the old system can be fed as it is
 * @param constants values of columns that the file lacks
 * @param maxRows rows a file, at most
 * @param maxNumbers telephone numbers a file, at most
 */
public record InputSettings(Map<String, String> headers, Map<String, String> constants, int maxRows, int maxNumbers) {
    public InputSettings {
        headers = Map.copyOf(headers);
        constants = Map.copyOf(constants);
    }
}
