package org.vsxibulk.simulator.personality;

import java.util.List;
import java.util.Optional;

/**
 * One switch generation as data. Nothing about element names, tokens or value words is in code, the statistics excepted.
 *
 * @param name name of the folder it was read from
 * @param root path in front of action and table
 * @param tables tables in the order in which they are shown
 * @param maxEntries most entries that a document of a write may hold
 * @param pageParameter name of the download's page parameter
 * @param firstPage number of the first page
 * @param queryParameter name of the parameter of a query
 * @param codeBody body that carries an answer code, with {@code ${code}} and {@code ${message}}
 * @param codesInBody whether a return code stands in the body of an HTTP 200, unless the options say otherwise
 * @param mask what a masked secret looks like in a download
 */
public record Personality(
        String name,
        String root,
        List<TableTraits> tables,
        int maxEntries,
        String pageParameter,
        int firstPage,
        String queryParameter,
        String codeBody,
        boolean codesInBody,
        String mask,
        StatsTraits stats,
        DriftTraits drift) {
    public Personality {
        tables = List.copyOf(tables);
    }

    /** The names of those that the simulator brings along. */
    public static final List<String> SHIPPED = List.of("standard", "contrary");

    /** The personality that the simulator has unless told otherwise. */
    public static Personality standard() {
        return named("standard");
    }

    /** The personality in the resource folder {@code personalities/<name>}; an error when it is not there or incomplete. */
    public static Personality named(String name) {
        return PersonalityLoader.load(name);
    }

    /** The table whose documents have that root element. */
    public Optional<TableTraits> tableOfList(String listElement) {
        return tables.stream().filter(table -> table.list().equals(listElement)).findFirst();
    }
}
