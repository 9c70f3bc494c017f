package org.vsxibulk.simulator.personality;

/**
 * A field of a table.
 *
 * @param table token of the table
 * @param path path of elements below the entry, such as {@code node/fqdn}
 */
public record FieldPath(String table, String path) {}
